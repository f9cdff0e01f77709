package vn.minhchung.document.structure;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Comparison;

/** Finds the figures of a clause that are set: percentages, counts given as a least or a most, amounts in units that measure. */
final class Figures {

    private static final String NUMBER = Units.NUMBER;
    private static final String RANGE = Units.RANGE;

    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,/])" + NUMBER + "\\s*%?\\s*(?:-|–|den|÷)\\s*"
            + NUMBER + "\\s*(?:%|‰|phan tram)|(?<![\\d.,])" + NUMBER + "\\s*(?:%|‰|phan tram)");

    /** A least or a most; what follows is set, whatever it counts. */
    private static final String BOUND =
            "(?:toi thieu|it nhat|khong duoi|khong it hon|khong thap hon|khong qua|khong vuot qua|khong vuot|toi da|≥|>=|≤|<=)"
                    + "\\s*(?:la\\s+|dat\\s+|co\\s+|tu\\s+|muc\\s+|them\\s+)*";

    private static final String WORDS = "([\\p{L}]+(?:\\s[\\p{L}]+){0,2}(?:/[\\p{L}]+)?)";

    private static final Pattern BOUNDED = Pattern.compile(BOUND + NUMBER + RANGE
            + "\\s+(?!(?:thang|nam|quy|tuan)\\b|lan\\b(?!/| (?:so voi|moi|muc|ho|binh quan|trung binh|trong (?:mot )?(?:nam|quy|thang)))|ngay (?:ke|tu|sau|truoc)\\b|ngay\\s*(?:[.,;)]|$)|gio (?:ke|tu|sau|ngay)\\b)"
            + WORDS);

    /** "Từ 15 tỷ đồng trở lên". */
    private static final Pattern UPWARDS =
            Pattern.compile("\\btu\\s+" + NUMBER + "\\s+(?!(?:thang|nam|ngay|tuoi|diem|sao|nguoi|bac|lop)\\b)" + WORDS
                    + "(?:\\s[\\p{L}/]+){0,3}?\\s+tro len");

    /** "Thu ngân sách 5.200 tỷ đồng trở lên". */
    private static final Pattern OR_MORE = Pattern.compile(
            "(?<![\\d.,/])" + NUMBER + "\\s*(" + Units.MEASURE + ")(?=\\s+tro (?:len|xuong))(?<!tuoi)(?<!nguoi)");

    /** "20/100.000 trẻ đẻ sống". */
    private static final Pattern RATE = Pattern.compile("(?<![\\d.,/])" + NUMBER
            + "(/(?:100|1\\.000|10\\.000|100\\.000|1\\.000\\.000)\\s+(?:tre (?:em )?de song|be gai|(?:nguoi )?dan|tre(?: em)?|nguoi"
            + "|phu nu|ca de|ho))(?![\\p{L}])");

    /** "Giảm 1/3", "ít nhất một nửa": the value is the part, the unit what it is a part of. */
    private static final Pattern PART = Pattern.compile(
            "\\b(?:giam|tang|bang|dat|con|chiem|toi thieu|it nhat|tren|hon|khoang|khong qua|co|duoi)\\s+(?:(\\d)(/(?:[2-9]|10))(?![\\d/])|(mot nua)\\b)");

    /** "Giảm còn 05 ngày", "rút ngắn xuống 2 giờ". */
    private static final Pattern DURATION =
            Pattern.compile("\\b(?:con|xuong|giam|rut ngan|binh quan)\\s+(?:con |xuong |duoi |khoang |toi da )*"
                    + NUMBER + RANGE + "\\s*(ngay lam viec|ngay|gio lam viec|gio|phut)\\b(?! (?:ke|tu|sau|truoc))");

    /** What a figure only describes: "chủ đầu tư có tỷ lệ giải ngân dưới 50%", "dự án có vốn từ 50 tỷ đồng trở lên". */
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:chu dau tu|du an|cong trinh|don vi|dia phuong|co quan|co so|doanh nghiep|to chuc|ca nhan|truong hop|goi thau"
                    + "|ho dan|ho kinh doanh|xa|phuong|noi|nhom|khu vuc)\\b(?:(?!\\b(?:de|nham|phan dau|bao dam)\\b)[^,;:.%]){0,60}?\\bco (?:ty le|tong muc|tong von"
                    + "|von|muc|so|dien tich|doanh thu|quy mo|diem|ket qua|gia tri)\\b(?:(?!\\b(?:giam|nang|tang|len)\\b)[^,;:%]){0,80}$"
                    + "|\\b(?:neu|truong hop) [^,;:%]{0,100}$");

    /** The day on which a condition is looked at. */
    private static final Pattern AT_THAT_TIME =
            Pattern.compile("^\\s*(?:tai|den|tinh den) thoi diem\\b.*", Pattern.DOTALL);

    /** An amount that an objective names, in a unit that measures: "đón 9,5 triệu lượt khách", "đạt 42.000 tỷ đồng". */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\b(dat|don|thu hut|khoang|tren|hon|len|tang|giam|con|xuong|trong moi|trong|huy dong|bo tri|hoan thanh|duoi|vuot|vuot qua|cho|co|them|moi|la)\\s+(?:muc\\s+)?(?:tu\\s+)?"
                    + NUMBER + RANGE + "\\s*(" + Units.MEASURE + ")(?![\\p{L}])");

    /** What an objective may count without saying that it is a least. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(?:co them|them|co|thanh lap moi|phat trien moi|thanh lap|cong nhan|phan dau|dat)\\s+(?:khoang\\s+)?"
                    + NUMBER
                    + "\\s+(xa|phuong|thon|doanh nghiep|hop tac xa|san pham|truong|to hop tac|khu du lich|cum cong nghiep|khu cong nghiep|mo hinh)(?![\\p{L}])");

    /** "Nhóm 20 tỉnh dẫn đầu". */
    private static final Pattern RANK = Pattern.compile(
            "\\b(?:nhom|top)\\s+" + NUMBER + "\\s+(tinh(?:, thanh pho)?|thanh pho|quoc gia|nuoc|ca nuoc|bo)\\b");

    /** "Chỉ số HDI đạt 0,78": figures of indexes have no unit. */
    private static final Pattern SCORE = Pattern.compile(
            "\\b(?:chi so|diem)\\b[^;%]{0,80}\\bdat\\s+(?:tren\\s+|tu\\s+|khoang\\s+)?(\\d+[.,]\\d+)(?=\\s*(?:[,;.]|tro len|$))");

    private static final Pattern AT_LEAST = Pattern.compile(
            "(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|thi\\S{1,2}u|≥|>=)\\s*(?:(?:dat|la|tu|muc|o muc|co|cho|them)\\s+)*$");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?:khong (?:de |duoc )?(?:vuot )?qua|toi da|khong vuot|khong cao hon|khong nhieu hon|khong tren|≤|<=)\\s*(?:(?:la|muc)\\s+)*$");
    private static final Pattern MORE = Pattern.compile("(?:\\b(?:tren|hon|vuot|vuot qua)|>)\\s*(?:muc\\s+)?$");
    private static final Pattern LESS = Pattern.compile("(?:\\b(?:duoi|thap hon)|<)\\s*(?:muc\\s+)?$");
    private static final Pattern TO_ANOTHER = Pattern.compile(
            "^(?:/[\\p{L}]+)?\\s+(?:(?:nam|vao nam|hien nay)\\b[^,;]{0,20})?(?:xuong|len|giam|tang)\\b.*",
            Pattern.DOTALL);
    private static final Pattern FROM = Pattern.compile("\\btu\\s*$");
    private static final Pattern AND_MORE = Pattern.compile("^\\s*(?:[^\\s,;.]+\\s+){0,4}tro len");
    private static final Pattern AT_ONCE_MORE = Pattern.compile("^\\s*(?:[^\\s,;.]+\\s+)?tro len");
    private static final Pattern AND_LESS = Pattern.compile("^\\s*(?:[^\\s,;.]+\\s+){0,2}tro xuong");

    /** The words before a figure that say how it is compared. */
    private static final Pattern COMPARING = Pattern.compile(
            "(?:\\s*(?:\\b(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|khong cao hon|khong (?:de |duoc )?(?:vuot )?qua|khong vuot|toi da|tren|(?<!cao |thap |nhieu |lon )hon|vuot qua|vuot|duoi"
                    + "|tu|la|muc|o muc|khoang|tang them)|[≥≤<>]=?))+\\s*$");

    private static final Pattern WORDS_END = Pattern.compile("[,;:.()]|(?<=\\s\\S{1,12}\\s\\S{1,12}\\s\\S{1,12})\\s");

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

        /** Whether the unit only measures and says nothing of what is counted: "%", "tỷ đồng", "ngày". */
        boolean isOnlyMeasured() {
            return Units.isPlain(unit);
        }

        /** The words of the unit that say what is counted: "triệu lượt khách/năm" counts "lượt khách". */
        Passage counted(Passage text) {
            if (isOnlyMeasured()) {
                return text.slice(end, end);
            }
            var words = text.folded().substring(numberEnd, end);
            int begin = Math.min(Units.magnitude(words), words.length());
            int stroke = words.indexOf('/', begin);
            int ratio = stroke >= 0 ? stroke : words.indexOf(" tren ", begin);
            return text.slice(numberEnd + begin, ratio < 0 ? end : numberEnd + ratio)
                    .strip();
        }
    }

    /** What the sentence is, which decides what its amounts and counts mean. */
    enum Setting {
        /** Work to be done, or a standard: counts only describe, unless they are a least or a most. */
        WORK,
        /** What is aimed at as a whole. */
        AIM,
        /** One of the figures that are to be reached. */
        OBJECTIVE
    }

    /** The figures of {@code text} between the two places, in their order; amounts without a comparison only for an objective. */
    static List<Figure> in(Passage text, int from, int to, Setting setting) {
        boolean objective = setting != Setting.WORK;
        var folded = text.folded();
        var found = new TreeMap<Integer, Figure>();
        var rate = RATE.matcher(folded).region(from, to);
        while (rate.find()) {
            add(found, counted(text, to, rate, 1, 2, null, from));
        }
        var percent = PERCENT.matcher(folded).region(from, to);
        while (percent.find()) {
            int low = percent.group(1) != null ? 1 : 3;
            var unit = percent.group().endsWith("‰") ? "‰" : "%";
            add(
                    found,
                    figure(text, to, percent.start(), percent.end(), percent.group(low), percent.group(2), unit, from));
        }
        boolean percents = !found.isEmpty();
        parts(text, from, to, found);
        var bounded = BOUNDED.matcher(folded).region(from, to);
        while (bounded.find()) {
            var figure = counted(text, to, bounded, 1, 3, bounded.group(2), from);
            // "80% hộ gia đình có ít nhất 01 điện thoại": what only describes the households
            if (!percents || Units.isMoneyOrShare(figure.unit())) {
                add(found, figure);
            }
        }
        for (var pattern : List.of(UPWARDS, OR_MORE)) {
            var upwards = pattern.matcher(folded).region(from, to);
            while (upwards.find()) {
                add(found, counted(text, to, upwards, 1, 2, null, from));
            }
        }
        amounts(text, from, to, objective, folded, found);
        if (objective) {
            objectives(text, from, to, setting, found);
        }
        counts(text, from, to, setting, found);
        found.values()
                .removeIf(
                        figure -> isCondition(folded, figure, from, to, objective) || isBase(folded, figure, from, to));
        return List.copyOf(found.values());
    }

    private static void parts(Passage text, int from, int to, TreeMap<Integer, Figure> found) {
        var part = PART.matcher(text.folded()).region(from, to);
        while (part.find()) {
            int group = part.group(3) == null ? 1 : 3;
            var low = group == 1 ? part.group(1) : "1";
            var unit = group == 1 ? part.group(2) : "/2";
            add(found, figure(text, to, part.start(group), part.end(), low, null, unit, from));
        }
    }

    private static void objectives(Passage text, int from, int to, Setting setting, TreeMap<Integer, Figure> found) {
        var folded = text.folded();
        for (var pattern : List.of(DURATION, COUNTED, SCORE, RANK)) {
            var matcher = pattern.matcher(folded).region(from, to);
            while (matcher.find() && (pattern != RANK || setting == Setting.OBJECTIVE)) {
                boolean range = pattern == DURATION;
                int words = range ? 3 : pattern == SCORE ? -1 : 2;
                add(found, counted(text, to, matcher, 1, words, range ? matcher.group(2) : null, from));
            }
        }
    }

    /** What other rules left: in objectives all that is set, in work only large numbers of what is made. */
    private static void counts(Passage text, int from, int to, Setting setting, TreeMap<Integer, Figure> found) {
        for (var count : open(text, from, to, found)) {
            boolean large = count.verb() && count.low().contains(".");
            if (setting == Setting.OBJECTIVE && count.set() || setting == Setting.WORK && large) {
                var unit = text.text().substring(count.end(), count.unitEnd()).strip();
                var high = count.high().isEmpty() ? null : count.high();
                add(found, figure(text, to, count.start(), count.unitEnd(), count.low(), high, unit, from));
            }
        }
    }

    /** The numbers that are none of {@code found} and tell more than these do. */
    private static List<Numbers.Count> open(Passage text, int from, int to, TreeMap<Integer, Figure> found) {
        return Numbers.in(text, from, to).stream()
                .filter(count -> {
                    var before = found.floorEntry(count.start());
                    return before == null
                            || count.start() >= before.getValue().end()
                                    && !Numbers.isPartOf(
                                            text.folded(), before.getValue().end(), count.start());
                })
                .filter(count -> {
                    var behind = found.ceilingEntry(count.start());
                    return behind == null || behind.getKey() >= count.unitEnd();
                })
                .toList();
    }

    /** What has a unit, stands in an objective and was not understood: a person should look at it. */
    static List<Passage> unread(Passage text, int from, int to, List<Figure> figures) {
        var found = new TreeMap<Integer, Figure>();
        figures.forEach(figure -> found.put(figure.number(), figure));
        return open(text, from, to, found).stream()
                .map(count -> {
                    var end = WORDS_END.matcher(text.text()).region(count.unitEnd(), to);
                    return text.slice(count.start(), end.find() ? end.start() : to)
                            .strip();
                })
                .toList();
    }

    /** "Từ 30 ngày xuống còn 15 ngày": where it stands now. */
    private static boolean isBase(String folded, Figure figure, int from, int to) {
        return FROM.matcher(folded.substring(from, figure.number())).find()
                && TO_ANOTHER.matcher(folded.substring(figure.end(), to)).matches();
    }

    private static boolean isCondition(String folded, Figure figure, int from, int to, boolean objective) {
        if (figure.comparison() == Comparison.EQUAL) {
            return false;
        }
        boolean named = CONDITION
                .matcher(folded.substring(Math.max(from, figure.from() - NEAR), figure.from()))
                .find();
        return named
                && (!objective
                        || AT_THAT_TIME
                                .matcher(folded.substring(figure.end(), to))
                                .matches());
    }

    private static void amounts(
            Passage text, int from, int to, boolean objective, String folded, TreeMap<Integer, Figure> found) {
        var amount = AMOUNT.matcher(folded).region(from, to);
        while (amount.find()) {
            var unit = text.text().substring(amount.start(4), amount.end(4));
            var figure = figure(
                    text, to, amount.start(2), amount.end(4), amount.group(2), amount.group(3), unit.strip(), from);
            boolean compared = figure.comparison() != Comparison.EQUAL;
            boolean large = Units.isLarge(amount.group(4));
            boolean reached = folded.substring(Math.max(from, figure.from() - NEAR), figure.from())
                    .matches("(?s).*\\b(?:dat|don|thu hut|huy dong|len|con|tao|co)\\s*");
            boolean told = amount.group(1).matches("la|moi") && !objective;
            boolean tells = amount.group(4).matches("tuoi|diem")
                    && !(amount.group(1).equals("dat") && (objective || found.isEmpty()));
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
        int begin = words < 0 ? matcher.end(number) : matcher.start(words);
        int length = words < 0 ? 0 : matcher.end(words) - begin;
        int end = words < 0 || text.folded().charAt(begin) == '/'
                ? begin + length
                : begin + Units.length(text.folded().substring(begin, Math.min(text.length(), begin + NEAR)), length);
        var unit = words < 0 ? "" : text.text().substring(matcher.start(words), end);
        return figure(text, to, matcher.start(number), end, matcher.group(number), upper, unit.strip(), from);
    }

    private static Figure figure(
            Passage text, int to, int number, int end, String low, @Nullable String upper, String unit, int from) {
        var before = text.folded().substring(Math.max(from, number - NEAR), number);
        var after = text.folded().substring(end, Math.min(to, end + NEAR));
        var comparing = COMPARING.matcher(before);
        int numberEnd = unit.matches("[%‰]|/\\d+") ? end : number + low.length();
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

    /** Without the words at the end that compare. */
    static String withoutComparing(String before) {
        var comparing = COMPARING.matcher(before);
        return comparing.find() ? before.substring(0, comparing.start()) : before.stripTrailing();
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
