package vn.minhchung.document.time;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Occasion;
import vn.minhchung.document.Occasion.MonthDays;
import vn.minhchung.document.Occasion.Part;
import vn.minhchung.document.Occasion.Size;
import vn.minhchung.document.Rhythm;
import vn.minhchung.document.Rhythm.Every;
import vn.minhchung.document.Rhythm.Loose;

/** Reads what comes again: "hằng quý", "định kỳ 6 tháng", "02 lần/năm", "ngày 15 tháng cuối quý", "thường xuyên". */
final class Cycles {

    static final Set<String> UNITS = Set.of("nam", "quy", "thang", "tuan", "ngay");
    private static final Set<String> EVERY = Set.of("hang", "moi");
    private static final Set<String> ENDS_OF = Set.of("cuoi", "dau");
    private static final Map<String, Integer> PARTS = Map.of("dau", 1, "giua", 0, "cuoi", -1);
    private static final Map<String, Integer> ORDER =
            Map.of("nhat", 1, "hai", 2, "ba", 3, "tu", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    private final Tokens tokens;

    Cycles(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What was read, and the index of the first token behind it. */
    record Read(Rhythm rhythm, int next) {}

    @Nullable
    Read at(int index) {
        var read = days(index);
        read = read == null ? part(index) : read;
        read = read == null ? counted(index) : read;
        read = read == null ? named(index) : read;
        return read == null ? withoutEnd(index) : read;
    }

    /** "Ngày 20 của tháng cuối quý", "tháng đầu tiên của mỗi quý", "ngày 25 của tháng": a day of each quarter or month. */
    private @Nullable Read days(int index) {
        var days = new ArrayList<MonthDays>();
        int at = tokens.say(index, "ngay") || isBareDay(index) ? daysOfMonth(index, days) : index;
        boolean day = !days.isEmpty();
        boolean sameMonth = tokens.isAny(at, EVERY) || tokens.say(at, "cua");
        at = day ? skip(at, "cua", "moi", "hang") : at;
        boolean month = tokens.say(at, "thang");
        int nth = month ? nth(at + 1) : 0;
        if (nth != 0) {
            int after = skip(at + 2, "hai", "ba", "nhat", "1", "2", "3", "tien", "cung", "cua", "moi", "hang");
            return tokens.say(after, "quy") && !isQuarterNumber(after + 1)
                    ? ofMonth(days, nth < 0 ? 3 : nth, Period.ofMonths(3), after + 1)
                    : null;
        }
        if (day && tokens.say(at, "quy") && !isQuarterNumber(at + 1)) {
            return ofMonth(days, 0, Period.ofMonths(3), at + 1);
        }
        boolean everyMonth = day && month && tokens.number(at + 1, 4) < 0 && (sameMonth || days.size() == 1);
        return everyMonth ? ofMonth(days, 0, Period.ofMonths(1), at + 1) : null;
    }

    /** "Trước 25 hằng tháng". */
    private boolean isBareDay(int index) {
        return tokens.isAny(index - 1, Set.of("truoc", "vao", "den"))
                && tokens.number(index, 2) > 0
                && tokens.isAny(index + 1, EVERY)
                && tokens.say(index + 2, "thang");
    }

    /** Reads "ngày 10, 20 và ngày 30", "ngày 20 đến ngày 25"; answers the index behind. */
    private int daysOfMonth(int index, List<MonthDays> days) {
        int at = dayAt(index);
        int first = tokens.number(at, 2);
        while (first >= 1 && first <= 31) {
            int next = dayAt(at + 2);
            boolean more = tokens.number(next, 2) >= 1
                    && tokens.number(next, 2) <= 31
                    && (next > at + 2 || !isOtherDate(next + 1));
            if (more && tokens.isAny(at + 1, TimeParser.RANGE) && tokens.number(next, 2) > first) {
                days.add(new MonthDays(first, tokens.number(next, 2), 0, false));
                return next + 1;
            }
            days.add(new MonthDays(first, first, 0, false));
            if (!more || !tokens.isAny(at + 1, TimeParser.LIST)) {
                return at + 1;
            }
            at = next;
            first = tokens.number(at, 2);
        }
        return index;
    }

    private int dayAt(int index) {
        return skip(index, "ngay", "mung", "mong");
    }

    private boolean isOtherDate(int index) {
        return tokens.isAny(index, Set.of("/", "%", "ngay"));
    }

    private Read ofMonth(List<MonthDays> days, int month, Period period, int next) {
        int behind = later(next);
        var on = new ArrayList<Occasion>();
        days.forEach(day -> on.add(new MonthDays(day.first(), day.last(), month, behind > next)));
        if (on.isEmpty()) {
            on.add(new MonthDays(0, 0, month, behind > next));
        }
        return new Read(new Every(1, period, on, List.of(), false), behind);
    }

    /** The index behind "sau", "tiếp theo", "kế tiếp". */
    private int later(int index) {
        boolean two =
                tokens.say(index, "tiep", "theo") || tokens.say(index, "ke", "tiep") || tokens.say(index, "lien", "ke");
        boolean one = tokens.say(index, "sau") && !tokens.say(index + 1, "khi");
        return two ? index + 2 : one ? index + 1 : index;
    }

    /** "Đầu", "cuối", "thứ hai": which of several; 0 when nothing is said. */
    private int nth(int index) {
        return tokens.say(index, "thu")
                ? ORDER.getOrDefault(tokens.at(index + 1).text(), 0)
                : tokens.isAny(index, ENDS_OF)
                        ? PARTS.getOrDefault(tokens.at(index).text(), 0)
                        : 0;
    }

    /** Which of several {@code word} says: the last is -1, the middle 0; null when it says nothing. */
    static @Nullable Integer nth(String word) {
        var part = PARTS.get(word);
        return part == null ? ORDER.get(word) : part;
    }

    /** "Cuối mỗi quý", "tuần đầu hằng tháng", "ngày làm việc cuối cùng của tháng": a part of each. */
    private @Nullable Read part(int index) {
        if (tokens.isAny(index, PARTS.keySet())) {
            int unit = skip(index + 1, "moi", "hang");
            boolean each = unit > index + 1 && UNITS.contains(tokens.at(unit).text())
                    || tokens.say(unit, "quy") && !isQuarterNumber(unit + 1);
            return each && tokens.number(unit + 1, 4) < 0
                    ? part(Size.SOME, PARTS.getOrDefault(tokens.at(index).text(), 0), unit)
                    : null;
        }
        boolean working = tokens.say(index, "ngay", "lam", "viec");
        int at = working ? index + 3 : index + 1;
        int nth = working || tokens.isAny(index, Set.of("ngay", "tuan")) ? nth(at) : 0;
        if (nth == 0) {
            return null;
        }
        int behind = skip(tokens.say(at, "thu") ? at + 2 : at + 1, "tien", "cung");
        int unit = skip(behind, "cua", "moi", "hang");
        boolean each = (working || unit > behind)
                && UNITS.contains(tokens.at(unit).text())
                && tokens.number(unit + 1, 4) < 0
                && !isQuarterNumber(unit + 1);
        var size = working ? Size.WORKING_DAY : tokens.say(index, "tuan") ? Size.WEEK : Size.DAY;
        return each ? part(size, nth, unit) : null;
    }

    private Read part(Size size, int nth, int unit) {
        return new Read(new Every(period(1, tokens.at(unit).text()), new Part(size, nth)), unit + 1);
    }

    private boolean isQuarterNumber(int index) {
        return tokens.number(index, 1) > 0 || tokens.at(index).text().matches("i{1,3}|iv");
    }

    /** "02 lần/năm", "6 tháng/lần", "mỗi năm 02 lần". */
    private @Nullable Read counted(int index) {
        int count = tokens.number(index, 2);
        if (count < 1) {
            return null;
        }
        if (tokens.say(index + 1, "lan")) {
            int at = skip(index + 2, "/", "trong", "moi", "mot", "hang", "01", "1");
            boolean ofOne = tokens.number(at + 1, 4) >= 0 || isQuarterNumber(at + 1);
            return at > index + 2 && UNITS.contains(tokens.at(at).text()) && !ofOne
                    ? new Read(times(count, tokens.at(at).text()), at + 1)
                    : null;
        }
        var unit = tokens.at(index + 1).text();
        int at = skip(index + 2, "/", "mot", "01", "1");
        return UNITS.contains(unit) && at > index + 2 && tokens.say(at, "lan")
                ? new Read(every(count, unit), at + 1)
                : null;
    }

    private static Rhythm times(int count, String unit) {
        return new Every(count, period(1, unit), List.of(), List.of(), false);
    }

    private static Rhythm every(int count, String unit) {
        return new Every(period(count, unit));
    }

    /** "Hằng quý", "mỗi 6 tháng", "định kỳ năm". */
    private @Nullable Read named(int index) {
        boolean periodical = tokens.say(index, "dinh", "ky");
        boolean every = tokens.isAny(index, EVERY);
        if (!periodical && !every && !endsInUnit(index)) {
            return null;
        }
        int at = periodical ? index + 2 : index + 1;
        at = periodical ? skip(at, "vao", "hang", "moi", "theo", "cu") : at;
        int count = tokens.number(at, 2);
        at = count > 0 ? at + 1 : at;
        var unit = tokens.at(at).text();
        boolean counts = UNITS.contains(unit)
                && !tokens.isAny(at + 1, count > 0 ? ENDS_OF : Set.of())
                && !(unit.equals("nam") && tokens.year(at + 1) > 0)
                && !(unit.equals("ngay") && tokens.number(at + 1, 2) > 0 && !tokens.say(at + 2, "lan"))
                && !(unit.equals("thang") && tokens.number(at + 1, 2) > 0 && !tokens.say(at + 2, "lan"))
                && !(unit.equals("quy") && isQuarterNumber(at + 1) && !tokens.say(at + 2, "lan"));
        if (!counts) {
            return periodical ? new Read(Loose.PERIODICALLY, index + 2) : null;
        }
        int next = at + 1;
        if (tokens.say(next, "/") && tokens.say(skip(next + 1, "01", "1", "mot"), "lan")) {
            next = skip(next + 1, "01", "1", "mot") + 1;
        } else if (tokens.number(next, 2) > 0 && tokens.say(next + 1, "lan")) {
            return new Read(times(tokens.number(next, 2), unit), next + 2);
        }
        return new Read(every(Math.max(count, 1), unit), next);
    }

    /** A bare "quý" or "01 năm" of a list of cycles. */
    @Nullable
    Read alike(int index) {
        int count = Math.max(0, tokens.number(index, 2));
        int at = count > 0 ? index + 1 : index;
        var unit = tokens.at(at).text();
        var next = tokens.at(at + 1);
        boolean ends = next.kind() == Token.Kind.NOTHING
                || next.kind() == Token.Kind.SIGN && !next.text().equals("/")
                || tokens.isAny(at + 1, Set.of("va", "hoac", "truoc", "dot"));
        return ends && UNITS.contains(unit) ? new Read(every(Math.max(count, 1), unit), at + 1) : null;
    }

    /** "Báo cáo theo quý", but not "theo quy định". */
    private boolean endsInUnit(int index) {
        return tokens.isAny(index, Set.of("theo", "tung"))
                && Set.of("quy", "thang", "tuan", "nam")
                        .contains(tokens.at(index + 1).text())
                && (tokens.at(index + 2).kind() == Token.Kind.NOTHING
                        || tokens.isAny(index + 2, Set.of(",", ";", ".", ")")));
    }

    /** "Thường xuyên", "duy trì", "các năm tiếp theo". */
    private @Nullable Read withoutEnd(int index) {
        boolean two = tokens.say(index, "thuong", "xuyen")
                || tokens.say(index, "lien", "tuc")
                || tokens.say(index, "duy", "tri")
                || tokens.say(index, "lau", "dai")
                || tokens.say(index, "thuong", "ky");
        if (two) {
            return new Read(Loose.CONSTANTLY, index + 2);
        }
        boolean years = tokens.isAny(index, Set.of("cac", "nhung")) && tokens.say(index + 1, "nam");
        int at = tokens.say(index + 2, "hoc") ? index + 3 : index + 2;
        boolean later = tokens.say(at, "tiep", "theo") || tokens.say(at, "sau");
        return years && later ? new Read(Loose.IN_LATER_YEARS, at + 1) : null;
    }

    private int skip(int index, String... words) {
        int at = index;
        while (Set.of(words).contains(tokens.at(at).text())) {
            at++;
        }
        return at;
    }

    static Period period(int count, String unit) {
        return switch (unit) {
            case "nam" -> Period.ofYears(count);
            case "quy" -> Period.ofMonths(3 * count);
            case "thang" -> Period.ofMonths(count);
            case "tuan" -> Period.ofWeeks(count);
            default -> Period.ofDays(count);
        };
    }
}
