package vn.minhchung.document.structure;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Comparison;
import vn.minhchung.vietnamese.Fold;

/** Finds the figures of a clause that are set: percentages, counts given as a least or a most, amounts in units that measure. */
final class Figures {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)";
    private static final String RANGE = "(?:\\s*(?:-|–|den|÷)\\s*" + NUMBER + ")?";

    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,/])" + NUMBER + "\\s*%?\\s*(?:-|–|den|÷)\\s*"
            + NUMBER + "\\s*(?:%|phan tram)|(?<![\\d.,])" + NUMBER + "\\s*(?:%|phan tram)");

    /** A least or a most; what follows is set, whatever it counts. */
    private static final String BOUND =
            "(?:toi thieu|it nhat|khong duoi|khong it hon|khong thap hon|khong qua|khong vuot qua|khong vuot|toi da|≥|>=|≤|<=)"
                    + "\\s*(?:la\\s+|dat\\s+|co\\s+|tu\\s+|muc\\s+|them\\s+)*";

    private static final String WORDS = "([\\p{L}]+(?:\\s[\\p{L}]+){0,2}(?:/[\\p{L}]+)?)";

    private static final Pattern BOUNDED = Pattern.compile(BOUND + NUMBER + RANGE
            + "\\s+(?!(?:thang|nam|quy|tuan|lan)\\b|ngay (?:ke|tu|sau|truoc)\\b|ngay\\s*(?:[.,;)]|$)|gio (?:ke|tu|sau|ngay)\\b)"
            + WORDS);

    /** "Từ 15 tỷ đồng trở lên". */
    private static final Pattern UPWARDS =
            Pattern.compile("\\btu\\s+" + NUMBER + "\\s+(?!(?:thang|nam|ngay|tuoi|diem|sao|nguoi|bac|lop)\\b)" + WORDS
                    + "(?:\\s[\\p{L}/]+){0,3}?\\s+tro len");

    private static final String MAGNITUDE = "(?:trieu|nghin|ngan|ty|tram)";

    private static final String MEASURE = "(?:" + MAGNITUDE
            + "?\\s*(?:ty )?(?:dong|usd|luot khach|luot nguoi|luot|hec ta|ha|km2|km|mw|kwh|tan|ta|kg|m2|m3"
            + "|nguoi|lao dong|can ho|can nha|tai khoan|thue bao|ho|doanh nghiep|hop tac xa|giuong benh|bac si|tuoi|diem)|"
            + MAGNITUDE + ")"
            + "(?:/[\\d.]*\\s?[\\p{L}]{1,8}(?: dan)?(?:/(?:nam|thang|vu))?)?";

    /** An amount that an objective names, in a unit that measures: "đón 9,5 triệu lượt khách", "đạt 42.000 tỷ đồng". */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\b(dat|don|thu hut|khoang|tren|hon|len|tang|giam|con|xuong|trong moi|trong|huy dong|bo tri|hoan thanh|duoi|vuot|vuot qua|cho|co|them|moi|la)\\s+(?:muc\\s+)?(?:tu\\s+)?"
                    + NUMBER + RANGE + "\\s*(" + MEASURE + ")(?![\\p{L}])");

    /** What an objective may count without saying that it is a least. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(?:co them|them|co|thanh lap moi|phat trien moi|thanh lap|cong nhan|phan dau|dat)\\s+(?:khoang\\s+)?"
                    + NUMBER
                    + "\\s+(xa|phuong|thon|doanh nghiep|hop tac xa|san pham|truong|to hop tac|khu du lich|cum cong nghiep|khu cong nghiep|mo hinh)(?![\\p{L}])");

    /** "Nhóm 20 tỉnh dẫn đầu". */
    private static final Pattern RANK =
            Pattern.compile("\\b(?:nhom|top)\\s+" + NUMBER + "\\s+(tinh|thanh pho|quoc gia|nuoc|ca nuoc|bo)\\b");

    /** "Chỉ số HDI đạt 0,78": figures of indexes have no unit. */
    private static final Pattern SCORE = Pattern.compile(
            "\\b(?:chi so|diem)\\b[^;%]{0,80}\\bdat\\s+(?:tren\\s+|tu\\s+|khoang\\s+)?(\\d+[.,]\\d+)(?=\\s*(?:[,;.]|tro len|$))");

    private static final Pattern AT_LEAST = Pattern.compile(
            "(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|thi\\S{1,2}u|≥|>=)\\s*(?:(?:dat|la|tu|muc|o muc|co|cho|them)\\s+)*$");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?:khong (?:de |duoc )?(?:vuot )?qua|toi da|khong vuot|khong cao hon|khong nhieu hon|khong tren|≤|<=)\\s*(?:(?:la|muc)\\s+)*$");
    private static final Pattern MORE = Pattern.compile("(?:tren|hon|vuot|vuot qua|>)\\s*(?:muc\\s+)?$");
    private static final Pattern LESS = Pattern.compile("(?:duoi|thap hon|<)\\s*(?:muc\\s+)?$");
    private static final Pattern FROM = Pattern.compile("\\btu\\s*$");
    private static final Pattern AND_MORE = Pattern.compile("^\\s*(?:[^\\s,;.]+\\s+){0,4}tro len");
    private static final Pattern AT_ONCE_MORE = Pattern.compile("^\\s*(?:[^\\s,;.]+\\s+)?tro len");
    private static final Pattern AND_LESS = Pattern.compile("^\\s*(?:[^\\s,;.]+\\s+){0,2}tro xuong");

    /** The words before a figure that say how it is compared. */
    private static final Pattern COMPARING = Pattern.compile(
            "(?:\\s*(?:\\b(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|khong cao hon|khong (?:de |duoc )?(?:vuot )?qua|khong vuot|toi da|tren|hon|vuot qua|vuot|duoi"
                    + "|tu|la|muc|o muc|khoang|tang them)|[≥≤<>]=?))+\\s*$");

    /** Words that a unit does not contain. */
    private static final Pattern NO_UNIT = Pattern.compile(
            "\\s(?:len|moi|von|nha|cho|trong|tai|va|so|duoc|dat|co|o|vao|tu|theo|de|hang|tro|tren|la|voi|khong|nham|cua)(?!\\p{L}).*");

    private static final Pattern KNOWN_UNIT = Pattern.compile("^" + MEASURE + "(?![\\p{L}])");

    private static final Pattern ONLY_MEASURES =
            Pattern.compile("(?:^|\\b(?:trieu|nghin|ngan|ty|tram) )dong\\b|\\busd\\b|^%|^(?:trieu|ty|nghin|ngan)$");

    private static final Pattern MAGNITUDES =
            Pattern.compile("^(?:\\s*(?:-|–|den)\\s*[\\d.,]+)?\\s*(?:(?:trieu|nghin|ngan|ty|tram)\\b\\s*)*");

    /** How far around a figure words that compare it are looked for. */
    private static final int NEAR = 160;

    private Figures() {}

    /**
     * A figure that is set.
     *
     * @param from where the words that compare it begin
     * @param number where its digits begin
     * @param end behind its unit
     */
    record Figure(
            int from,
            int number,
            int numberEnd,
            int end,
            BigDecimal value,
            @Nullable BigDecimal upper,
            String unit,
            Comparison comparison) {

        /** Whether the unit only measures and says nothing of what is counted: "%", "tỷ đồng". */
        boolean isOnlyMeasured() {
            return unit.isEmpty() || ONLY_MEASURES.matcher(Fold.fold(unit)).find();
        }

        /** Where the unit begins that says what is counted: "triệu lượt khách" counts "lượt khách". */
        int counted(Passage text) {
            var words = text.folded().substring(numberEnd, end);
            var magnitude = MAGNITUDES.matcher(words);
            return numberEnd + (magnitude.find() ? magnitude.end() : 0);
        }
    }

    /** The figures of {@code text} between the two places, in their order; amounts without a comparison only for an {@code objective}. */
    static List<Figure> in(Passage text, int from, int to, boolean objective) {
        var folded = text.folded();
        var found = new TreeMap<Integer, Figure>();
        var percent = PERCENT.matcher(folded).region(from, to);
        while (percent.find()) {
            int low = percent.group(1) != null ? 1 : 3;
            add(
                    found,
                    figure(text, to, percent.start(), percent.end(), percent.group(low), percent.group(2), "%", from));
        }
        boolean percents = !found.isEmpty();
        var bounded = BOUNDED.matcher(folded).region(from, to);
        while (bounded.find()) {
            var figure = counted(text, to, bounded, 1, 3, bounded.group(2), from);
            // "80% hộ gia đình có ít nhất 01 điện thoại": what only describes the households
            if (!percents || figure.isOnlyMeasured()) {
                add(found, figure);
            }
        }
        var upwards = UPWARDS.matcher(folded).region(from, to);
        while (upwards.find()) {
            add(found, counted(text, to, upwards, 1, 2, null, from));
        }
        amounts(text, from, to, objective, folded, found);
        if (objective) {
            for (var pattern : List.of(COUNTED, RANK, SCORE)) {
                var matcher = pattern.matcher(folded).region(from, to);
                while (matcher.find()) {
                    boolean unit = pattern != SCORE;
                    add(found, counted(text, to, matcher, 1, unit ? 2 : -1, null, from));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void amounts(
            Passage text, int from, int to, boolean objective, String folded, TreeMap<Integer, Figure> found) {
        var amount = AMOUNT.matcher(folded).region(from, to);
        while (amount.find()) {
            var unit = text.text().substring(amount.start(4), amount.end(4));
            var figure = figure(
                    text, to, amount.start(2), amount.end(4), amount.group(2), amount.group(3), unit.strip(), from);
            boolean compared = figure.comparison() != Comparison.EQUAL;
            boolean large = amount.group(4).matches(MAGNITUDE + "\\b.*");
            boolean reached = folded.substring(Math.max(from, figure.from() - NEAR), figure.from())
                    .matches("(?s).*\\b(?:dat|don|thu hut|huy dong|len|con|tao|co)\\s*");
            boolean told = amount.group(1).matches("la|moi") && !objective;
            boolean tells =
                    amount.group(4).matches("tuoi|diem") && !(amount.group(1).equals("dat") && found.isEmpty());
            if (tells) {
                continue;
            }
            if (objective || compared && !told && (large || reached)) {
                add(found, figure);
            }
        }
    }

    private static Figure counted(
            Passage text, int to, Matcher matcher, int number, int words, @Nullable String upper, int from) {
        int end = words < 0 ? matcher.end(number) : unitEnd(text, matcher.start(words), matcher.end(words));
        var unit = words < 0 ? "" : text.text().substring(matcher.start(words), end);
        return figure(text, to, matcher.start(number), end, matcher.group(number), upper, unit.strip(), from);
    }

    /** The unit is one that is known, else at most three words up to one that begins something else. */
    private static int unitEnd(Passage text, int start, int end) {
        var known = KNOWN_UNIT.matcher(text.folded().substring(start, Math.min(text.length(), start + NEAR)));
        if (known.find()) {
            return start + known.end();
        }
        var other = NO_UNIT.matcher(text.folded().substring(start, end));
        return other.find() ? start + other.start() : end;
    }

    private static Figure figure(
            Passage text, int to, int number, int end, String low, @Nullable String upper, String unit, int from) {
        var before = text.folded().substring(Math.max(from, number - NEAR), number);
        var after = text.folded().substring(end, Math.min(to, end + NEAR));
        var comparing = COMPARING.matcher(before);
        int numberEnd = unit.equals("%") ? end : number + low.length();
        return new Figure(
                comparing.find() ? number - before.length() + comparing.start() + blanks(comparing.group()) : number,
                number,
                numberEnd,
                end,
                number(low),
                upper == null ? null : number(upper),
                unit,
                comparison(before, after));
    }

    private static int blanks(String words) {
        return words.length() - words.stripLeading().length();
    }

    /** Each figure once: that of the finer pattern comes first. */
    private static void add(TreeMap<Integer, Figure> found, Figure figure) {
        var before = found.floorEntry(figure.number());
        var behind = found.ceilingEntry(figure.number());
        boolean known = before != null && figure.number() < before.getValue().numberEnd()
                || behind != null && behind.getKey() < figure.end();
        if (!known) {
            found.put(figure.number(), figure);
        }
    }

    static Comparison comparison(String before, String after) {
        if (AT_MOST.matcher(before).find() || AND_LESS.matcher(after).find()) {
            return Comparison.AT_MOST;
        }
        boolean more = FROM.matcher(before).find()
                ? AND_MORE.matcher(after).find()
                : AT_ONCE_MORE.matcher(after).find();
        if (AT_LEAST.matcher(before).find() || more) {
            return Comparison.AT_LEAST;
        }
        if (MORE.matcher(before).find()) {
            return Comparison.MORE_THAN;
        }
        return LESS.matcher(before).find() ? Comparison.LESS_THAN : Comparison.EQUAL;
    }

    static BigDecimal number(String printed) {
        boolean grouped = printed.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
        var plain = grouped ? printed.replace(".", "") : printed;
        return new BigDecimal(plain.replace(',', '.'));
    }
}
