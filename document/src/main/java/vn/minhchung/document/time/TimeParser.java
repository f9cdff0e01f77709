package vn.minhchung.document.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Occasion.Part;
import vn.minhchung.document.Occasion.Size;
import vn.minhchung.document.time.Stretch.Unit;
import vn.minhchung.document.time.TimeExpression.Again;
import vn.minhchung.document.time.TimeExpression.Counted;
import vn.minhchung.document.time.TimeExpression.DayOfMonth;
import vn.minhchung.document.time.TimeExpression.Event;
import vn.minhchung.document.time.TimeExpression.Span;
import vn.minhchung.document.time.TimeExpression.Weekdays;

/**
 * Finds the expressions of time in a text (bộ phân tích cụm từ thời gian). A small recursive descent over words, numbers and signs:
 *
 * <pre>
 * text    = { counted | again | span | event | any other token }
 * counted = number unit ["làm việc"] ("kể từ" | "sau" | …) anchor
 * again   = ("hằng" | "mỗi" | "định kỳ") [number] unit | number "lần/" unit | "thường xuyên" | …
 * span    = stretch { ("," | "và" | "+") [stretch | number] } [("đến" | "-") stretch]
 * stretch = day | months of a year | month | quarter | year
 * event   = ("sau khi" | "khi có" | "trước kỳ họp" | …) words
 * </pre>
 */
public final class TimeParser {

    static final Set<String> RANGE = Set.of("-", "den", "toi");
    static final Set<String> LIST = Set.of(",", "+", "&", "va", "hoac");
    private static final Set<String> COUNTS = Set.of("gio", "ngay", "tuan", "thang", "quy", "nam");

    /** Words that may stand between what leads a time in and the time. */
    private static final Set<String> FILLERS = Set.of(
            "ngay", "truoc", "cham", "nhat", "muon", "trong", "den", "toi", "het", "vao", "cuoi", "dau", "la", "thoi",
            "gian", "han", "diem", "giua", "xong", "khoang", "hoan", "thanh", ":", ",", "gio", "h", "phut", "tu", "ke",
            "thuc", "hien", "bat", "trien", "khai", "tai", "du", "kien", "mung", "mong", "sang", "chieu", "trua", "muc",
            "nam", "dip", "thang", "quy", "tuan", "vong", "khong", "qua");

    /** Words of which one must lead a time in within a sentence, so that it is asked for and not only named. */
    private static final List<List<String>> LEADS = List.of(
            List.of("truoc"),
            List.of("cham", "nhat"),
            List.of("muon", "nhat"),
            List.of("trong"),
            List.of("den"),
            List.of("toi"),
            List.of("het"),
            List.of("vao"),
            List.of("cuoi"),
            List.of("xong"),
            List.of("hoan", "thanh"),
            List.of("thoi", "han"),
            List.of("thoi", "gian"),
            List.of("thoi", "diem"),
            List.of("thuc", "hien", "tu"),
            List.of("trien", "khai", "tu"),
            List.of("bat", "dau", "tu"),
            List.of("bat", "dau"),
            List.of("giua"));

    /** Behind these "sau" is the number six, "thứ Sáu", or not all that is told, "trước và sau", "năm sau". */
    private static final Set<String> NOT_AFTER = Set.of("thu", "thang", "quy", "nam", "tuan", "dot", "lan", "ky", "va");

    /** Where the words for what is waited for end, behind a comma. */
    private static final Set<String> GOES_ON = Set.of(
            "bao", "hoan", "truoc", "trong", "dinh", "thuong", "gui", "dong", "nhung", "cham", "thuc", "trinh", "va",
            "den", "xong", "duy", "hang", "moi");

    private final Tokens tokens;
    private final Calendar calendar;
    private final Cycles cycles;
    private final List<TimeExpression> found = new ArrayList<>();

    private TimeParser(String text) {
        this.tokens = Tokens.of(text);
        this.calendar = new Calendar(tokens);
        this.cycles = new Cycles(tokens);
    }

    /** The expressions of {@code text}, folded in place, in their order; {@code #} stands over cited documents. */
    public static List<TimeExpression> parse(String text) {
        var parser = new TimeParser(text);
        int at = 0;
        while (at < parser.tokens.size()) {
            at = parser.expression(at);
        }
        return parser.found;
    }

    /** The index behind the expression that begins at {@code index}, or the next one. */
    private int expression(int index) {
        int counted = counted(index);
        if (counted > index) {
            return counted;
        }
        var again = cycles.at(index);
        again = again == null && goesOnWithCycles(index) ? cycles.alike(index) : again;
        if (again != null) {
            found.add(new Again(
                    again.rhythm(),
                    tokens.at(index).start(),
                    tokens.at(again.next() - 1).end()));
            return again.next();
        }
        int span = span(index);
        if (span > index) {
            return span;
        }
        int day = dayOfMonth(index);
        if (day > index) {
            return day;
        }
        weekdays(index);
        int event = event(index);
        return event > index ? event : index + 1;
    }

    /** "Hằng tháng, quý và năm": behind a cycle and a comma another needs no word of its own. */
    private boolean goesOnWithCycles(int index) {
        return (tokens.isAny(index - 1, LIST) || tokens.say(index - 1, ";"))
                && found.stream().anyMatch(expression -> expression instanceof Again again && again.every() != null);
    }

    // ---- counted from something

    private int counted(int index) {
        int count = tokens.number(index, 3);
        int unitAt = index + 1;
        if (tokens.say(unitAt, "(")) {
            // "30 (ba mươi) ngày"
            while (!tokens.say(unitAt, ")") && unitAt < index + 7) {
                unitAt++;
            }
            unitAt++;
        }
        var unit = tokens.at(unitAt).text();
        if (count < 1 || !COUNTS.contains(unit)) {
            return index;
        }
        boolean workingDays = tokens.say(unitAt + 1, "lam", "viec");
        int at = workingDays ? unitAt + 3 : unitAt + 1;
        at += tokens.say(at, ",") || tokens.say(at, "(") ? 1 : 0;
        int from = anchor(at);
        if (from < 0) {
            return index;
        }
        int end = clauseEnd(from);
        if (end == from) {
            return index;
        }
        found.add(new Counted(
                count,
                unit,
                workingDays,
                tokens.at(from).start(),
                tokens.at(lead(index, Set.of())).start(),
                tokens.at(end - 1).end()));
        return end;
    }

    /** Where the anchor begins, when "kể từ", "sau khi" or the like stands there; else -1. */
    private int anchor(int index) {
        int at = index;
        if (tokens.say(at, "ke", "tu") || tokens.say(at, "tinh", "tu") || tokens.say(at, "ke", "sau")) {
            at += 2;
        } else if (tokens.say(at, "sau")) {
            at++;
        } else if (tokens.say(at, "tu") && (tokens.say(at + 1, "khi") || tokens.say(at + 1, "ngay"))) {
            at++;
        } else {
            return -1;
        }
        return at + (tokens.say(at, "khi") || tokens.say(at, "ngay") ? 1 : 0);
    }

    /** The index behind the last word of a clause: a comma ends it only where something new begins. */
    private int clauseEnd(int from) {
        int at = from;
        while (at < tokens.size()) {
            var text = tokens.at(at).text();
            boolean stop = text.equals(";")
                    || text.equals(")")
                    || text.equals(".") && !tokens.touchesLast(at + 1)
                    || text.equals(",") && tokens.isAny(at + 1, GOES_ON);
            if (stop) {
                return at;
            }
            at++;
        }
        return at;
    }

    // ---- stretches of the calendar

    private int span(int index) {
        var days = firstDays(index);
        if (days > index) {
            return days;
        }
        int half = halfOfMonth(index);
        if (half > index) {
            return half;
        }
        var read = calendar.at(index);
        if (read == null) {
            return index;
        }
        var stretches = new ArrayList<Stretch>();
        stretches.add(read.stretch());
        int next = read.next();
        boolean range = false;
        while (true) {
            boolean lists = tokens.isAny(next, LIST);
            boolean ranges = tokens.isAny(next, RANGE);
            if (!lists && !ranges) {
                break;
            }
            var more = more(stretches.getLast().unit(), next + 1, ranges);
            if (more == null) {
                break;
            }
            stretches.add(more.stretch());
            range |= ranges;
            next = more.next();
        }
        add(index, next, stretches, range);
        return next;
    }

    /** "Nửa đầu tháng 11": to its 15th day, or from its 16th to its end. */
    private int halfOfMonth(int index) {
        boolean first = tokens.say(index, "nua", "dau", "thang");
        if (!first && !tokens.say(index, "nua", "cuoi", "thang")) {
            return index;
        }
        var month = calendar.at(index + 2);
        if (month == null || month.stretch().unit() != Unit.MONTH) {
            return index;
        }
        var whole = month.stretch();
        var end = whole.isDated() ? whole.last() : null;
        int last = end == null ? Month.of(whole.number()).minLength() : end.getDayOfMonth();
        add(
                index,
                month.next(),
                first ? List.of(dayOf(whole, 1), dayOf(whole, 15)) : List.of(dayOf(whole, 16), dayOf(whole, last)),
                true);
        return month.next();
    }

    private static Stretch dayOf(Stretch month, int day) {
        return new Stretch(Unit.DAY, day, month.number(), month.year(), month.start(), month.end());
    }

    /** Another stretch of the same kind, or, where a range ends, of any. */
    private Calendar.@Nullable Read more(Unit unit, int index, boolean ranges) {
        int at = index;
        while (ranges && tokens.isAny(at, Set.of("het", "cuoi", "dau", "ngay", "giua", "truoc"))) {
            at++;
        }
        boolean named = tokens.say(at, "thang") && unit == Unit.MONTH || tokens.say(at, "quy") && unit == Unit.QUARTER;
        var alike = calendar.alike(unit, named ? at + 1 : at);
        if (alike != null) {
            return new Calendar.Read(alike.stretch(), alike.next());
        }
        var half = otherHalf(unit, at);
        if (half != null) {
            return half;
        }
        if (!ranges) {
            return null;
        }
        var day = calendar.day(at, true);
        return day == null ? calendar.at(at) : day;
    }

    /** "6 tháng đầu năm và cuối năm 2026". */
    private Calendar.@Nullable Read otherHalf(Unit unit, int index) {
        if (unit != Unit.FIRST_MONTHS || !tokens.say(index, "cuoi", "nam")) {
            return null;
        }
        int year = tokens.year(index + 2);
        int next = year > 0 ? index + 3 : index + 2;
        return new Calendar.Read(
                new Stretch(
                        Unit.LAST_MONTHS,
                        6,
                        0,
                        year,
                        tokens.at(index).start(),
                        tokens.at(next - 1).end()),
                next);
    }

    /** "Từ ngày 01 đến ngày 15 tháng 8", "01-15/8/2026": the first day takes its month from the last. */
    private int firstDays(int index) {
        var last = lastOfDays(index);
        if (last == null) {
            return index;
        }
        var day = last.stretch();
        var first = new Stretch(
                Unit.DAY,
                tokens.number(index, 2),
                day.month(),
                day.year(),
                tokens.at(index).start(),
                tokens.at(index).end());
        add(index, last.next(), List.of(first, day), tokens.isAny(index + 1, RANGE));
        return last.next();
    }

    /** The day behind a bare number and "đến", "-" or a comma; null when there is none. */
    private Calendar.@Nullable Read lastOfDays(int index) {
        int first = tokens.number(index, 2);
        boolean list = tokens.say(index - 1, "ngay") && tokens.isAny(index + 1, LIST);
        if (first < 1 || first > 31 || !list && !tokens.isAny(index + 1, RANGE) || tokens.say(index - 1, "thang")) {
            return null;
        }
        int at = index + 2;
        while (tokens.isAny(at, Set.of("het", "ngay"))) {
            at++;
        }
        boolean led = tokens.isAny(index - 1, Set.of("ngay", "tu", "trong", "khoang")) || at > index + 2;
        var last = calendar.day(at, led);
        return last != null
                        && (led || last.stretch().isDated())
                        && last.stretch().number() > first
                ? last
                : null;
    }

    private void add(int index, int next, List<Stretch> stretches, boolean range) {
        var part =
                stretches.size() == 1 ? partBefore(index, stretches.getFirst().unit()) : null;
        int partAt = part == null ? index : part.from();
        int led = lead(partAt, FILLERS);
        int lead = led < partAt ? led : lead(index, FILLERS);
        int before = (part == null || part.part().size() == Size.SOME ? index : partAt) - 1;
        while (before > lead - 1 && (tokens.isAny(before, Set.of("ngay", "mung", "mong")) || isHour(before))) {
            before--;
        }
        int after = index - 1;
        while (tokens.isAny(after, Set.of("ngay", "mung", "mong")) || isHour(after)) {
            after--;
        }
        int from = index - 1;
        while (tokens.isAny(from, Set.of("ngay", "dau", "giua", "cuoi", "thang", "quy", "nam"))) {
            from--;
        }
        found.add(new Span(
                List.copyOf(stretches),
                range,
                tokens.say(before, "truoc"),
                !range && tokens.say(after, "sau") && !tokens.isAny(after - 1, NOT_AFTER),
                !range && tokens.say(from, "tu"),
                part == null ? null : part.part(),
                tokens.at(lead).start(),
                tokens.at(index).start(),
                tokens.at(next - 1).end()));
    }

    /** A part of the stretch that follows, and the index of its first token. */
    private record PartRead(Part part, int from) {}

    /** "Đầu", "giữa", "cuối", "tuần thứ 2", "tuần cuối của" before {@code index}. */
    private @Nullable PartRead partBefore(int index, Unit unit) {
        if (unit != Unit.MONTH && unit != Unit.QUARTER && unit != Unit.YEAR) {
            return null;
        }
        int at = index - 1;
        while (tokens.isAny(at, Set.of("cua", "trong", "tien", "cung"))) {
            at--;
        }
        boolean counted = tokens.say(at - 1, "thu");
        int week = counted ? at - 2 : at - 1;
        var nth = Cycles.nth(tokens.at(at).text());
        if (unit == Unit.MONTH && nth != null && tokens.say(week, "tuan")) {
            return new PartRead(new Part(Size.WEEK, nth), week);
        }
        boolean some = at == index - 1 && tokens.isAny(at, Set.of("dau", "giua", "cuoi"));
        // "bắt đầu", "lần đầu" are no part of a year
        return some && nth != null && !tokens.isAny(at - 1, Set.of("bat", "lan", "thang", "quy"))
                ? new PartRead(new Part(Size.SOME, nth), at)
                : null;
    }

    private boolean isHour(int index) {
        return tokens.isAny(index, Set.of("gio", "h", "phut", ":"))
                || tokens.number(index, 2) >= 0
                        && (tokens.isAny(index + 1, Set.of("gio", "h", "phut", ":"))
                                || tokens.isAny(index - 1, Set.of("h", "gio", ":")));
    }

    /** The first of the words before {@code index} that lead a time in; {@code index} when none does. */
    private int lead(int index, Set<String> fillers) {
        int at = index;
        int lead = index;
        var allowed = fillers.isEmpty() ? FILLERS : fillers;
        while (tokens.isAny(at - 1, allowed) || isHour(at - 1)) {
            at--;
            for (var words : LEADS) {
                if (tokens.say(at, words.toArray(String[]::new))) {
                    lead = at;
                }
            }
        }
        return lead;
    }

    private int dayOfMonth(int index) {
        if (!tokens.say(index, "ngay")) {
            return index;
        }
        int at = dayOfMonth(index, true);
        // "ngày 15 và 30": more of them, each by itself, where nothing else is counted
        while (at > index && tokens.isAny(at, LIST)) {
            int next = dayOfMonth(at, false);
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** Reads a day behind the token at {@code index}, which is "ngày" or a comma. */
    private int dayOfMonth(int index, boolean first) {
        int at = index + 1;
        while (tokens.isAny(at, Set.of("ngay", "mung", "mong"))) {
            at++;
        }
        int day = tokens.number(at, 2);
        boolean whole = day >= 1 && day <= 31 && calendar.day(at, true) == null && lastOfDays(at) == null;
        boolean goesOn = tokens.isAny(at + 1, Set.of("/", "ngay", "thang", "%")) && !tokens.say(at + 1, "thang", "bao");
        boolean counts = !first
                && at == index + 1
                && tokens.at(at + 1).kind() == Token.Kind.WORD
                && !tokens.isAny(at + 1, Set.of("hang", "moi", "cua"));
        if (!whole || goesOn || counts) {
            return index;
        }
        int to = at + 1;
        while (tokens.isAny(to, RANGE) || to > at + 1 && tokens.say(to, "ngay")) {
            to++;
        }
        int last = to > at + 1 ? tokens.number(to, 2) : -1;
        boolean range = last > day && last <= 31;
        int end = range ? to : at;
        found.add(new DayOfMonth(
                day,
                range ? last : day,
                tokens.at(index).start(),
                tokens.at(end).end()));
        return end + 1;
    }

    // ---- days of the week

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("hai", DayOfWeek.MONDAY),
            Map.entry("2", DayOfWeek.MONDAY),
            Map.entry("ba", DayOfWeek.TUESDAY),
            Map.entry("3", DayOfWeek.TUESDAY),
            Map.entry("tu", DayOfWeek.WEDNESDAY),
            Map.entry("4", DayOfWeek.WEDNESDAY),
            Map.entry("nam", DayOfWeek.THURSDAY),
            Map.entry("5", DayOfWeek.THURSDAY),
            Map.entry("sau", DayOfWeek.FRIDAY),
            Map.entry("6", DayOfWeek.FRIDAY),
            Map.entry("bay", DayOfWeek.SATURDAY),
            Map.entry("7", DayOfWeek.SATURDAY));

    /** Notes "thứ Sáu", "thứ Hai đến thứ Sáu"; the words stay open to other readings. */
    private void weekdays(int index) {
        var first = weekday(index);
        if (first == null) {
            return;
        }
        boolean ends = tokens.isAny(index - 1, RANGE) && weekday(index - 3) != null;
        var last = tokens.isAny(index + 2, RANGE) ? weekday(index + 3) : null;
        if (!ends) {
            found.add(new Weekdays(
                    first,
                    last == null ? first : last,
                    tokens.at(index).start(),
                    tokens.at(last == null ? index + 1 : index + 4).end()));
        }
    }

    private @Nullable DayOfWeek weekday(int index) {
        if (tokens.say(index, "chu", "nhat")) {
            return DayOfWeek.SUNDAY;
        }
        return tokens.say(index, "thu") ? WEEKDAYS.get(tokens.at(index + 1).text()) : null;
    }

    // ---- events

    private int event(int index) {
        int from = opensEvent(index);
        if (from < 0) {
            return index;
        }
        int end = clauseEnd(from);
        if (end <= from) {
            return index;
        }
        found.add(new Event(tokens.at(index).start(), tokens.at(end - 1).end()));
        return from;
    }

    /** Where the words behind "sau khi", "ngay khi", "khi có", "trước kỳ họp" begin; -1 when no event begins there. */
    private int opensEvent(int index) {
        int at = index;
        at += tokens.say(at, "ngay") && (tokens.say(at + 1, "sau") || tokens.say(at + 1, "khi")) ? 1 : 0;
        if (tokens.say(at, "ke", "tu", "khi")) {
            return at + 3;
        }
        int until = tokens.say(at, "cho") ? at + 1 : at;
        if (tokens.isAny(until, Set.of("den", "toi")) && tokens.say(until + 1, "khi")) {
            return until + 2;
        }
        if (tokens.say(at, "khi") && !tokens.isAny(at - 1, Set.of("trong", "doi", "moi"))) {
            return at + 1;
        }
        boolean after = tokens.say(at, "sau");
        boolean before = tokens.say(at, "truoc");
        if (!after && !before) {
            return -1;
        }
        if (tokens.say(at + 1, "khi")) {
            return at + 2;
        }
        boolean day = after && tokens.say(at + 1, "ngay") && tokens.number(at + 2, 4) < 0;
        boolean named = tokens.say(at + 1, "ky", "hop")
                || tokens.say(at + 1, "hoi", "nghi")
                || tokens.say(at + 1, "dai", "hoi")
                || tokens.say(at + 1, "mua")
                || tokens.say(at + 1, "tet")
                || tokens.say(at + 1, "khai", "giang")
                || tokens.say(at + 1, "le")
                || tokens.say(at + 1, "dot")
                || tokens.say(at + 1, "vu")
                || after && (tokens.say(at + 1, "sap", "xep") || tokens.say(at + 1, "ket", "thuc"));
        return day || named ? at + 1 : -1;
    }
}
