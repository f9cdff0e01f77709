package vn.minhchung.document.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.time.Stretch.Unit;

/** Reads one stretch of the calendar: a day, a month, a quarter, some months of a year, a year. */
final class Calendar {

    /** What makes "15/8" a day and no fraction. */
    private static final Set<String> LEADS_A_DAY = Set.of(
            "ngay", "mung", "mong", "truoc", "den", "toi", "het", "nhat", "va", "gio", "h", "sang", "chieu", "tu", "la",
            "trua", "trong", "xong", "thanh");

    private static final Set<String> QUARTER_WORDS = Set.of("quy", "q");
    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    /** Behind such a word a number counts something else: "tuần 2 tháng 9". */
    private static final Set<String> COUNTS_ELSE =
            Set.of("thang", "tuan", "thu", "dot", "lan", "ky", "lop", "khoa", "so");

    private static final Map<String, Integer> MONTHS =
            Map.of("gieng", 1, "hai", 2, "ba", 3, "bay", 7, "tam", 8, "chin", 9, "muoi", 10, "chap", 12);

    private static final Map<String, Integer> COUNTS_OF_MONTHS = Map.of("ba", 3, "sau", 6, "chin", 9);

    /** Before "năm" without a number: the year that is going on. */
    private static final Set<String> THIS = Set.of("trong", "ca", "het", "cuoi", "dau", "giua", "suot");

    private final Tokens tokens;

    Calendar(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What was read, and the index of the first token behind it. */
    record Read(Stretch stretch, int next) {}

    @Nullable
    Read at(int index) {
        var day = day(index, isLed(index));
        if (day != null) {
            return day;
        }
        var part = part(index);
        if (part != null) {
            return part;
        }
        var month = month(index);
        if (month != null) {
            return month;
        }
        var quarter = quarter(index);
        return quarter == null ? year(index) : quarter;
    }

    private boolean isLed(int index) {
        return tokens.isAny(index - 1, LEADS_A_DAY)
                || index == 0
                || tokens.isAny(index - 1, Set.of(":", "(", ";"))
                || isOfList(index);
    }

    /** "Trước 10/3, 10/6, 10/9": the second is a day as the first was, unless something is counted by it. */
    private boolean isOfList(int index) {
        boolean behindDay = tokens.say(index - 1, ",")
                && tokens.number(index - 2, 2) > 0
                && tokens.say(index - 3, "/")
                && tokens.number(index - 4, 2) > 0;
        return behindDay
                && (tokens.at(index + 3).kind() != Token.Kind.WORD
                        || tokens.isAny(index + 3, Set.of("va", "hang", "nam", "moi")));
    }

    /** "15/8/2026", "15 tháng 8 năm 2026"; without a year only where {@code led}. */
    @Nullable
    Read day(int index, boolean led) {
        var international = international(index);
        if (international != null) {
            return international;
        }
        int day = tokens.number(index, 2);
        if (day < 1 || day > 31 || tokens.isAny(index - 1, COUNTS_ELSE) || isInsideFigure(index)) {
            return null;
        }
        int month = tokens.number(index + 2, 2);
        if (month < 1 || month > 12) {
            return null;
        }
        var sign = tokens.at(index + 1).text();
        if (sign.equals("thang")) {
            var year = year(index + 3, "nam", "/", "-", ".", ",");
            boolean counts = tokens.isAny(index + 3, Set.of("lan", "dau", "cuoi"));
            return (led || year.next() > index + 3) && !counts
                    ? read(Unit.DAY, day, month, year.year(), index, year.next())
                    : null;
        }
        if (!sign.equals("/") && !sign.equals("-") && !sign.equals(".")) {
            return null;
        }
        if (tokens.say(index + 3, sign) && tokens.year(index + 4) > 0) {
            return read(Unit.DAY, day, month, tokens.year(index + 4), index, index + 5);
        }
        if (!led) {
            return null;
        }
        int two = tokens.at(index + 4).text().length() == 2 ? tokens.number(index + 4, 2) : -1;
        if (sign.equals("/") && tokens.say(index + 3, "/") && two >= 20 && two < 50) {
            return read(Unit.DAY, day, month, 2000 + two, index, index + 5);
        }
        boolean goesOn = (tokens.say(index + 3, "/") || tokens.say(index + 3, ".") && tokens.touchesLast(index + 4))
                && tokens.number(index + 4, 9) >= 0;
        if (goesOn
                || tokens.say(index + 3, "-") && tokens.number(index + 4, 2) < 0 && tokens.number(index + 4, 9) >= 0) {
            return null;
        }
        var year = year(index + 3, "nam");
        return read(Unit.DAY, day, month, year.year(), index, year.next());
    }

    /** "2026-06-30", as computers write it. */
    private @Nullable Read international(int index) {
        int month = tokens.number(index + 2, 2);
        int day = tokens.number(index + 4, 2);
        boolean joined = (tokens.say(index + 1, "-") || tokens.say(index + 1, "/"))
                && tokens.at(index + 1).text().equals(tokens.at(index + 3).text());
        return tokens.year(index) > 0
                        && joined
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= 31
                        && tokens.touchesLast(index + 1)
                        && tokens.touchesLast(index + 4)
                        && !isInsideFigure(index)
                ? read(Unit.DAY, day, month, tokens.year(index), index, index + 5)
                : null;
    }

    /** Whether the number goes on to the left, as in "3.15" or "1/15". */
    private boolean isInsideFigure(int index) {
        return tokens.say(index - 1, "/")
                || (tokens.say(index - 1, ".") || tokens.say(index - 1, ","))
                        && tokens.touchesLast(index)
                        && tokens.number(index - 2, 9) >= 0;
    }

    /** "Tháng 9/2026", "9/2026", "T9/2026". */
    private @Nullable Read month(int index) {
        boolean named = tokens.say(index, "thang");
        boolean letter = tokens.say(index, "t") && tokens.touchesLast(index + 1);
        int at = named || letter ? index + 1 : index;
        int month = tokens.number(at, 2);
        if (named && MONTHS.containsKey(tokens.at(at).text())) {
            return monthInWords(index, at);
        }
        boolean noSuchQuarter = !named && tokens.isAny(index - 1, QUARTER_WORDS);
        if (month < 1 || month > 12 || noSuchQuarter || !named && isInsideFigure(at)) {
            return null;
        }
        if (named) {
            boolean isDay = tokens.say(at + 1, "/") && tokens.number(at + 2, 2) >= 0 && tokens.say(at + 3, "/");
            var year = year(at + 1, "nam", "/", "-", ".", "cua", ",");
            return isDay ? null : read(Unit.MONTH, month, 0, year.year(), index, year.next());
        }
        return tokens.say(at + 1, "/") && tokens.year(at + 2) > 0
                ? read(Unit.MONTH, month, 0, tokens.year(at + 2), index, at + 3)
                : null;
    }

    /** "Tháng Mười Hai năm 2026". */
    private Read monthInWords(int index, int at) {
        int month = MONTHS.getOrDefault(tokens.at(at).text(), 0);
        int next = at + 1;
        if (month == 10 && (tokens.say(next, "mot") || tokens.say(next, "hai"))) {
            month = tokens.say(next, "mot") ? 11 : 12;
            next++;
        }
        var year = year(next, "nam", "/", "-", "cua", ",");
        return read(Unit.MONTH, month, 0, year.year(), index, year.next());
    }

    /** "Quý III/2026", "Q3/2026". */
    private @Nullable Read quarter(int index) {
        var word = tokens.at(index).text();
        if (word.length() > 1 && word.startsWith("q") && QUARTERS.containsKey(word.substring(1))) {
            return quarter(QUARTERS.get(word.substring(1)), index, index + 1);
        }
        if (!QUARTER_WORDS.contains(word)) {
            return null;
        }
        int at = tokens.say(index + 1, ".") ? index + 2 : index + 1;
        var number = QUARTERS.get(tokens.at(at).text());
        return number == null ? null : quarter(number, index, at + 1);
    }

    private Read quarter(int number, int index, int next) {
        int bare = tokens.year(next);
        var year = bare > 0 ? new YearRead(bare, next + 1) : year(next, "nam", "/", "-", ".", ",", "cua");
        return read(Unit.QUARTER, number, 0, year.year(), index, year.next());
    }

    /** "6 tháng đầu năm 2026", "nửa cuối năm". */
    private @Nullable Read part(int index) {
        int months = 6;
        int at = index + 1;
        if (tokens.say(index, "nua")) {
            at += tokens.say(at, "nam") ? 1 : 0;
        } else {
            months = COUNTS_OF_MONTHS.getOrDefault(tokens.at(index).text(), tokens.number(index, 2));
            if (months < 2 || months > 11 || !tokens.say(at, "thang")) {
                return null;
            }
            at++;
        }
        boolean first = tokens.say(at, "dau");
        if (!first && !tokens.say(at, "cuoi")) {
            return null;
        }
        at++;
        at += tokens.say(at, "cua") ? 1 : 0;
        at += tokens.say(at, "nam") ? 1 : 0;
        at += tokens.say(at, "nay") ? 1 : 0;
        boolean next = tokens.say(at - 1, "nam") && tokens.say(at, "sau");
        int year = next ? Stretch.NEXT : tokens.year(at);
        return read(first ? Unit.FIRST_MONTHS : Unit.LAST_MONTHS, months, 0, year, index, year != 0 ? at + 1 : at);
    }

    /** "Năm 2026", "2026"; "trong năm" is this one. */
    private @Nullable Read year(int index) {
        int at = tokens.say(index, "nam") ? index + 1 : index;
        int year = tokens.year(at);
        if (year > 0) {
            boolean alone = !tokens.say(at - 1, "/") && !(tokens.say(at + 1, "/") && tokens.touchesLast(at + 1));
            return alone ? read(Unit.YEAR, 0, 0, year, index, at + 1) : null;
        }
        if (at == index) {
            return null;
        }
        boolean goesOn = tokens.say(at, "hoc")
                || tokens.number(at, 9) >= 0
                || tokens.say(at, "/")
                || tokens.say(at, "tiep")
                || tokens.say(at, "sau")
                || tokens.say(at, "ngan");
        boolean thisYear = tokens.say(at, "nay") || tokens.isAny(index - 1, THIS);
        return thisYear && !goesOn && !(tokens.number(index - 2, 2) >= 0)
                ? read(Unit.YEAR, 0, 0, 0, index, tokens.say(at, "nay") ? at + 1 : at)
                : null;
    }

    /** A month or quarter that shares the word of the one before it: "tháng 9, 10", "quý II và III". */
    @Nullable
    Read alike(Unit unit, int index) {
        if (unit == Unit.YEAR) {
            return tokens.year(index) > 0 ? year(index) : null;
        }
        if (unit == Unit.QUARTER) {
            var number = QUARTERS.get(tokens.at(index).text());
            boolean isDay = tokens.say(index + 1, "/") && tokens.number(index + 2, 2) >= 0;
            return number == null || isDay ? null : quarter(number, index, index + 1);
        }
        int month = unit == Unit.MONTH ? tokens.number(index, 2) : -1;
        if (month < 1 || month > 12) {
            return null;
        }
        boolean isDay = tokens.say(index + 1, "/") && tokens.year(index + 2) == 0;
        boolean counts = tokens.isAny(index + 1, Set.of("thang", "ngay", "tuan", "lan", "%", "quy", "."))
                && !(tokens.say(index + 1, ".") && tokens.number(index + 2, 9) < 0);
        var year = year(index + 1, "nam", "/", "-", ".", "cua");
        return isDay || counts || tokens.say(index + 1, "nam") && year.year() == 0
                ? null
                : read(Unit.MONTH, month, 0, year.year(), index, year.next());
    }

    private record YearRead(int year, int next) {}

    /** The year that stands behind one of {@code joints}: "/2026", "năm 2026", ", năm 2026", "của năm 2026"; "năm nay" is none. */
    private YearRead year(int index, String... joints) {
        var allowed = Set.of(joints);
        int at = index;
        boolean joined = false;
        while (tokens.isAny(at, allowed) && at < index + 3) {
            joined = true;
            at++;
        }
        if (joined && tokens.year(at) > 0 && !(tokens.say(at - 1, ","))) {
            return new YearRead(tokens.year(at), at + 1);
        }
        boolean named = joined && tokens.say(at - 1, "nam");
        if (named && (tokens.say(at, "sau") || tokens.say(at, "toi") || tokens.say(at, "tiep", "theo"))) {
            return new YearRead(Stretch.NEXT, tokens.say(at, "tiep") ? at + 2 : at + 1);
        }
        return named && tokens.say(at, "nay")
                ? new YearRead(Stretch.UNWRITTEN, at + 1)
                : new YearRead(Stretch.UNWRITTEN, index);
    }

    private Read read(Unit unit, int number, int month, int year, int from, int next) {
        return new Read(
                new Stretch(
                        unit,
                        number,
                        month,
                        year,
                        tokens.at(from).start(),
                        tokens.at(next - 1).end()),
                next);
    }
}
