package vn.minhchung.document.time;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what comes again: "hằng quý", "định kỳ 6 tháng", "02 lần/năm", "ngày 15 tháng cuối quý", "thường xuyên". */
final class Cycles {

    static final Set<String> UNITS = Set.of("nam", "quy", "thang", "tuan", "ngay");
    private static final Set<String> EVERY = Set.of("hang", "moi");
    private static final Set<String> ENDS_OF = Set.of("cuoi", "dau");

    private final Tokens tokens;

    Cycles(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The cycle, null when none is told, the day of the month, and the index of the first token behind it. */
    record Read(@Nullable Period every, int day, int next) {

        Read(@Nullable Period every, int next) {
            this(every, 0, next);
        }
    }

    @Nullable
    Read at(int index) {
        var read = ofQuarterOrMonth(index);
        read = read == null ? counted(index) : read;
        read = read == null ? named(index) : read;
        return read == null ? withoutEnd(index) : read;
    }

    /** "Ngày 20 của tháng cuối quý", "tháng đầu tiên của mỗi quý", "ngày 25 của tháng": a day of each quarter or month. */
    private @Nullable Read ofQuarterOrMonth(int index) {
        int at = index;
        int number = tokens.say(index, "ngay") ? Math.max(0, tokens.number(index + 1, 2)) : 0;
        boolean day = number > 0;
        if (day) {
            at = skip(index + 2, "cua", "moi", "hang");
        }
        boolean month = tokens.say(at, "thang");
        if (month && tokens.isAny(at + 1, ENDS_OF)) {
            int after = skip(at + 2, "tien", "cung", "cua", "moi", "hang");
            return tokens.say(after, "quy") && !isQuarterNumber(after + 1)
                    ? new Read(Period.ofMonths(3), number, after + 1)
                    : null;
        }
        if (tokens.say(index, "ngay", "lam", "viec") && tokens.isAny(index + 3, ENDS_OF)) {
            int unit = skip(index + 4, "tien", "cung", "cua", "moi", "hang");
            return UNITS.contains(tokens.at(unit).text())
                            && tokens.number(unit + 1, 4) < 0
                            && !isQuarterNumber(unit + 1)
                    ? new Read(period(1, tokens.at(unit).text()), unit + 1)
                    : null;
        }
        if (day && tokens.say(at, "quy") && !isQuarterNumber(at + 1) || isEndOf(index, "quy")) {
            return new Read(Period.ofMonths(3), number, day ? at + 1 : index + 2);
        }
        boolean everyMonth = day && month && tokens.number(at + 1, 4) < 0;
        return everyMonth ? new Read(Period.ofMonths(1), number, at + 1) : null;
    }

    /** "Cuối quý" without a number: of each. */
    private boolean isEndOf(int index, String unit) {
        return tokens.isAny(index, ENDS_OF) && tokens.say(index + 1, unit) && !isQuarterNumber(index + 2);
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
            return at > index + 2 && UNITS.contains(tokens.at(at).text())
                    ? new Read(times(count, tokens.at(at).text()), at + 1)
                    : null;
        }
        var unit = tokens.at(index + 1).text();
        int at = skip(index + 2, "/", "mot", "01", "1");
        return UNITS.contains(unit) && at > index + 2 && tokens.say(at, "lan")
                ? new Read(period(count, unit), at + 1)
                : null;
    }

    private static @Nullable Period times(int count, String unit) {
        int months = unit.equals("nam") ? 12 : unit.equals("quy") ? 3 : 0;
        if (months > 0) {
            return months % count == 0 ? Period.ofMonths(months / count).normalized() : null;
        }
        return count == 1 ? period(1, unit) : null;
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
                && !(unit.equals("ngay") && tokens.number(at + 1, 2) > 0)
                && !(unit.equals("thang") && tokens.number(at + 1, 2) > 0 && !tokens.say(at + 2, "lan"))
                && !(unit.equals("quy") && isQuarterNumber(at + 1));
        if (!counts) {
            return periodical ? new Read(null, index + 2) : null;
        }
        int next = at + 1;
        if (tokens.say(next, "/") && tokens.say(skip(next + 1, "01", "1", "mot"), "lan")) {
            next = skip(next + 1, "01", "1", "mot") + 1;
        } else if (tokens.number(next, 2) > 0 && tokens.say(next + 1, "lan")) {
            return new Read(times(tokens.number(next, 2), unit), next + 2);
        }
        return new Read(period(Math.max(count, 1), unit), next);
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
            return new Read(null, index + 2);
        }
        boolean years = tokens.isAny(index, Set.of("cac", "nhung")) && tokens.say(index + 1, "nam");
        int at = tokens.say(index + 2, "hoc") ? index + 3 : index + 2;
        boolean later = tokens.say(at, "tiep", "theo") || tokens.say(at, "sau");
        return years && later ? new Read(null, at + 1) : null;
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
