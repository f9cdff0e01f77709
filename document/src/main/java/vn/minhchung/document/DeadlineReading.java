package vn.minhchung.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Deadline.AfterEvent;
import vn.minhchung.document.Deadline.ByDate;
import vn.minhchung.document.Deadline.Central;
import vn.minhchung.document.Deadline.InHalfYear;
import vn.minhchung.document.Deadline.InMonth;
import vn.minhchung.document.Deadline.InPeriod;
import vn.minhchung.document.Deadline.InQuarter;
import vn.minhchung.document.Deadline.InYear;
import vn.minhchung.document.Deadline.Recurring;
import vn.minhchung.document.Deadline.Roadmap;
import vn.minhchung.document.Deadline.Unstated;
import vn.minhchung.document.Occasion.Size;
import vn.minhchung.document.structure.References;
import vn.minhchung.document.time.Stretch;
import vn.minhchung.document.time.Stretch.Unit;
import vn.minhchung.document.time.TimeExpression;
import vn.minhchung.document.time.TimeExpression.Again;
import vn.minhchung.document.time.TimeExpression.Counted;
import vn.minhchung.document.time.TimeExpression.Event;
import vn.minhchung.document.time.TimeExpression.Span;
import vn.minhchung.document.time.TimeParser;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.vietnamese.NormalForm;

/** What the expressions of time in one cell mean together: the hardest fact is the kind, softer facts are flags. */
final class DeadlineReading {

    /** What is longer is no deadline; only its beginning is read. */
    private static final int LONGEST = 2_000;

    private final String raw;
    private final @Nullable LocalDate issued;
    private final @Nullable Year usual;
    private final List<References.Found> references;
    private final String text;
    private final List<TimeExpression> expressions;
    private final Rhythms rhythms;
    private final boolean recurring;
    private final boolean central;
    private boolean yearAssumed;
    private boolean inferred;
    private @Nullable Told told;

    DeadlineReading(String raw, @Nullable LocalDate issued, @Nullable Year usual) {
        this.raw = raw;
        this.issued = issued;
        this.usual = usual;
        var normal =
                NormalForm.of(raw.substring(0, Math.min(raw.length(), LONGEST))).replaceAll("\\s", " ");
        this.references = References.in(normal);
        this.text = Guidance.withoutOutlook(Guidance.withoutCited(Fold.inPlace(normal), references));
        this.expressions = TimeParser.parse(text);
        this.rhythms = new Rhythms(text, expressions);
        this.recurring = expressions.stream().anyMatch(Again.class::isInstance);
        this.central = Guidance.isCentral(text);
    }

    /** How often {@code raw} asks for something again. */
    static List<Rhythm> rhythms(String raw) {
        return new DeadlineReading(raw, null, null).rhythms.all();
    }

    /** The words of {@code raw} that name whose direction is followed. */
    static Optional<String> direction(String raw) {
        var reading = new DeadlineReading(raw, null, null);
        return Guidance.direction(
                reading.text,
                raw,
                reading.expressions.stream().map(TimeExpression::start).toList());
    }

    /** The hour of the day that {@code raw} names. */
    static Optional<LocalTime> hour(String raw) {
        return Rhythms.hour(new DeadlineReading(raw, null, null).text);
    }

    /** How the time of {@code raw} is told, when it is told by another or by a part of it. */
    static @Nullable Told told(String raw) {
        var reading = new DeadlineReading(raw, null, Year.of(2000));
        reading.deadline();
        return reading.told;
    }

    /** Whether the last day is how we understand the words, for they leave it open. */
    boolean inferred() {
        return inferred;
    }

    /** Whether a day is named that the calendar does not have: "31/02/2026". */
    boolean hasNoSuchDay() {
        return stretches(all(Span.class).filter(span -> !rhythms.claims(span)).toList())
                .map(stretch -> stretch.of(Year.of(2000)))
                .anyMatch(stretch -> stretch.first() == null);
    }

    /** Whether the year was not written. */
    boolean yearAssumed() {
        return yearAssumed;
    }

    /** A stretch of days, and the deadline it would be on its own. */
    private record Time(
            LocalDate first,
            LocalDate last,
            Deadline deadline,
            @Nullable Told told) {

        Time(LocalDate first, LocalDate last, Deadline deadline) {
            this(first, last, deadline, null);
        }

        Time as(Told told) {
            return new Time(first, last, deadline, told);
        }
    }

    /**
     * What leads a time in when the days meant are not all of it (cách nêu mốc).
     *
     * @param part for {@link How#PART}, and for the week {@link How#BEFORE} which something is due
     */
    record Told(How how, Unit unit, Occasion.@Nullable Part part) {

        /** The end is written nowhere, unless it is that of the whole. */
        boolean leavesTheEndOpen() {
            return how == How.SCHOOL_YEAR || part != null && part.nth() >= 0;
        }
    }

    enum How {
        /** "Trước quý II/2026": to the day before. */
        BEFORE,
        /** "Sau ngày 01/7/2026": from the day after. */
        AFTER,
        /** "Giữa tháng 5/2026". */
        PART,
        /** "Năm học 2026-2027". */
        SCHOOL_YEAR
    }

    /**
     * A school year begins in early September of its first year and is over by 31 May of its second: so the yearly frame of the
     * Ministry of Education and Training, e.g. Quyết định số 2045/QĐ-BGDĐT ngày 01/8/2024.
     */
    private static final MonthDay SCHOOL_BEGINS = MonthDay.of(9, 1);

    private static final MonthDay SCHOOL_ENDS = MonthDay.of(5, 31);

    private static final Pattern SCHOOL_YEAR = Pattern.compile("\\b(?<lead>truoc|tu|sau)? ?nam hoc $");

    Deadline deadline() {
        var times = times();
        if (!times.isEmpty()) {
            return together(times);
        }
        var counted = all(Counted.class).findFirst();
        if (counted.isPresent()) {
            return later(counted.get());
        }
        return withoutDays();
    }

    private <T extends TimeExpression> Stream<T> all(Class<T> kind) {
        return expressions.stream().filter(kind::isInstance).map(kind::cast);
    }

    // ---- without a day

    private Deadline withoutDays() {
        if (rhythms.claimsAny()) {
            return new Recurring(raw, rhythms.all(), central);
        }
        var meeting = Guidance.MID_YEAR_MEETING.matcher(text);
        if (meeting.find()) {
            return new AfterEvent(raw, words(meeting.start(), meeting.end()), null, false, recurring, central);
        }
        var event = all(Event.class).findFirst();
        boolean citedInEvent = event.isPresent()
                && !references.isEmpty()
                && event.get().start() < references.getFirst().start()
                && references.getFirst().end() <= event.get().end();
        if (!references.isEmpty() && !citedInEvent) {
            return new Roadmap(raw, references.getFirst().reference(), recurring, central);
        }
        var roadmap = Guidance.roadmap(text, raw);
        if (roadmap != null && !citedInEvent && !(central && roadmap.type() == null)) {
            return new Roadmap(raw, roadmap, recurring, central);
        }
        boolean asked = recurring && text.matches(".*\\bkhi (?:co|duoc) yeu cau\\b.*");
        if (event.isPresent() && !asked) {
            return new AfterEvent(raw, words(event.get().start(), event.get().end()), null, false, recurring, central);
        }
        if (recurring) {
            return new Recurring(raw, rhythms.all(), central);
        }
        return central ? new Central(raw) : new Unstated(raw);
    }

    private String words(int from, int to) {
        return raw.substring(from, Math.min(raw.length(), to)).strip();
    }

    /** Days are counted only in calendar days: working days, and days from something that is yet to come, stay an event. */
    private Deadline later(Counted counted) {
        boolean inDays = counted.unit().equals("ngay") || counted.unit().equals("tuan");
        if (!inDays) {
            return new AfterEvent(raw, words(counted.start(), counted.end()), null, false, recurring, central);
        }
        int days = counted.unit().equals("tuan") ? 7 * counted.count() : counted.count();
        return new AfterEvent(
                raw, words(counted.anchor(), counted.end()), days, counted.workingDays(), recurring, central);
    }

    private @Nullable Time counted(Counted counted) {
        if (counted.workingDays() || counted.unit().equals("gio")) {
            return null;
        }
        var anchor = text.substring(counted.anchor(), counted.end()).strip();
        var from = Guidance.isThisDocument(anchor) ? issued : firstDay(anchor);
        if (from == null) {
            return null;
        }
        var due = from.plus(
                switch (counted.unit()) {
                    case "nam" -> Period.ofYears(counted.count());
                    case "quy" -> Period.ofMonths(3 * counted.count());
                    case "thang" -> Period.ofMonths(counted.count());
                    case "tuan" -> Period.ofWeeks(counted.count());
                    default -> Period.ofDays(counted.count());
                });
        return new Time(due, due, new ByDate(raw, due, false, recurring, central));
    }

    /** The day that {@code anchor} begins with. */
    private static @Nullable LocalDate firstDay(String anchor) {
        return TimeParser.parse("ngay " + anchor).stream()
                .filter(expression -> expression instanceof Span span && span.start() <= "ngay ".length())
                .map(expression -> ((Span) expression).stretches().getFirst())
                .filter(stretch -> stretch.unit() == Unit.DAY && stretch.isDated())
                .findFirst()
                .map(Stretch::first)
                .orElse(null);
    }

    // ---- days

    /** Every time that names days, of the finest kind that occurs; a year says nothing beside a quarter or a day. */
    private List<Time> times() {
        var spans = all(Span.class).filter(span -> !rhythms.claims(span)).toList();
        boolean fine = spans.stream()
                .anyMatch(span -> span.stretches().stream().anyMatch(stretch -> stretch.unit() != Unit.YEAR));
        var times = new ArrayList<Time>();
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            boolean onlyYears = span.stretches().stream().allMatch(stretch -> stretch.unit() == Unit.YEAR);
            boolean vague = !span.stretches().getFirst().isDated() && (recurring || spans.size() > 1);
            // "trong tháng 3/2026; …, trước năm 2027": what is to be done before a year comes last
            boolean later = span.before() && span.stretches().getFirst().isDated() && !times.isEmpty();
            if (!onlyYears || later || !fine && !vague && !isOfEvent(span)) {
                var time = time(span, spans, i);
                if (time != null) {
                    times.add(time);
                }
            }
        }
        all(Counted.class).map(this::counted).filter(Objects::nonNull).forEach(times::add);
        return times;
    }

    /** "Trước mùa mưa bão năm 2027": the year tells which event is meant. */
    private boolean isOfEvent(Span span) {
        var meeting = Guidance.MID_YEAR_MEETING.matcher(text.substring(0, span.end()));
        return meeting.find() && meeting.end() == span.end()
                || span.lead() == span.start()
                        && all(Event.class)
                                .anyMatch(event -> event.start() < span.start() && span.end() <= event.end());
    }

    private @Nullable Time time(Span span, List<Span> spans, int at) {
        var school = school(span);
        if (school != null) {
            return school;
        }
        var dated = new ArrayList<Stretch>();
        var written = span.stretches();
        for (int i = 0; i < written.size(); i++) {
            var stretch = written.get(i);
            var year = stretch.isDated() ? null : missingYear(written.subList(i, written.size()), spans, at);
            if (stretch.isDated()) {
                dated.add(stretch);
            } else if (year != null) {
                dated.add(stretch.of(year));
            }
        }
        var times = dated.stream()
                .map(stretch -> isMidYear(span) ? midYear(Year.of(stretch.year())) : time(stretch, span))
                .filter(Objects::nonNull)
                .toList();
        if (times.isEmpty()) {
            return null;
        }
        if (times.size() == 1) {
            if (span.after()) {
                var end = times.getFirst();
                var next = end.last().plusDays(1);
                return openEnd(new Time(next, next, end.deadline()))
                        .as(new Told(How.AFTER, dated.getFirst().unit(), null));
            }
            boolean open = span.open()
                    && !Guidance.IN_USE.matcher(text.substring(0, span.start())).find();
            return open ? openEnd(times.getFirst()) : times.getFirst();
        }
        var from = times.getFirst().first();
        var last = times.getLast().last();
        // "Từ tháng 11 đến tháng 02/2027": the year of the end is not that of the beginning
        boolean turns =
                span.range() && from.isAfter(last) && !written.getFirst().isDated();
        return turns ? period(from.minusYears(1), last) : period(first(times), last(times));
    }

    /** "Giữa năm 2026" ends with its first half. */
    private boolean isMidYear(Span span) {
        return span.stretches().size() == 1
                && span.stretches().getFirst().unit() == Unit.YEAR
                && text.substring(0, span.start()).matches(".*\\bgiua ");
    }

    private Time midYear(Year year) {
        var half = new InHalfYear(raw, year, true, recurring, central);
        return new Time(year.atDay(1), year.atMonth(6).atEndOfMonth(), half)
                .as(new Told(How.PART, Unit.YEAR, new Occasion.Part(Size.SOME, 0)));
    }

    /** "Năm học 2026-2027": two years of the calendar, of neither of which it is the whole. */
    private @Nullable Time school(Span span) {
        var years = span.stretches();
        var lead = SCHOOL_YEAR.matcher(text.substring(0, span.start()));
        boolean spans = span.range()
                && years.stream().allMatch(stretch -> stretch.unit() == Unit.YEAR)
                && years.getFirst().year() < years.getLast().year();
        if (!spans || !lead.find()) {
            return null;
        }
        var first = SCHOOL_BEGINS.atYear(years.getFirst().year());
        var last = SCHOOL_ENDS.atYear(years.getLast().year());
        var told = new Told(How.SCHOOL_YEAR, Unit.YEAR, null);
        return switch (lead.group("lead")) {
            case "truoc" -> before(first, told);
            case "tu" -> new Time(first, first, new InPeriod(raw, first, null, recurring, central)).as(told);
            case "sau" ->
                openEnd(new Time(last.plusDays(1), last.plusDays(1), new Unstated(raw)))
                        .as(told);
            case null, default -> period(first, last).as(told);
        };
    }

    /** Ends the day before {@code end}. */
    private Time before(LocalDate end, Told told) {
        var last = end.minusDays(1);
        return new Time(last, last, new ByDate(raw, last, false, recurring, central), told);
    }

    private Time openEnd(Time time) {
        return new Time(time.first(), time.first(), new InPeriod(raw, time.first(), null, recurring, central));
    }

    private Time period(LocalDate first, LocalDate last) {
        return new Time(first, last, new InPeriod(raw, first, last, recurring, central));
    }

    private static LocalDate first(List<Time> times) {
        return times.stream().map(Time::first).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(List<Time> times) {
        return times.stream().map(Time::last).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The year written behind, "Quý III, quý IV/2025"; else that before, "Năm 2026: quý II"; else the usual one. */
    private @Nullable Year missingYear(List<Stretch> behind, List<Span> spans, int at) {
        var later = Stream.concat(behind.stream(), stretches(spans.subList(at + 1, spans.size())));
        var earlier = stretches(spans.subList(0, at)).toList().reversed().stream()
                .filter(stretch -> stretch.unit().compareTo(behind.getFirst().unit()) > 0);
        boolean next = behind.getFirst().year() == Stretch.NEXT;
        var written = next
                ? Optional.<Stretch>empty()
                : Stream.concat(later, earlier).filter(Stretch::isDated).findFirst();
        if (written.isPresent()) {
            return Year.of(written.get().year());
        }
        yearAssumed = true;
        return usual;
    }

    private static Stream<Stretch> stretches(List<Span> spans) {
        return spans.stream().flatMap(span -> span.stretches().stream());
    }

    private @Nullable Time time(Stretch stretch, Span span) {
        var first = stretch.first();
        var last = stretch.last();
        if (first == null || last == null) {
            return null;
        }
        var part = span.part();
        if (span.before() && stretch.unit() != Unit.DAY && span.stretches().size() == 1) {
            return before(part == null ? first : week(part, first), new Told(How.BEFORE, stretch.unit(), part));
        }
        var year = Year.of(stretch.year());
        var deadline =
                switch (stretch.unit()) {
                    case DAY -> new ByDate(raw, last, span.before(), recurring, central);
                    case MONTH -> new InMonth(raw, YearMonth.from(first), recurring, central);
                    case QUARTER -> new InQuarter(raw, year, stretch.number(), recurring, central);
                    case FIRST_MONTHS, LAST_MONTHS ->
                        stretch.number() == 6
                                ? new InHalfYear(raw, year, stretch.unit() == Unit.FIRST_MONTHS, recurring, central)
                                : new InPeriod(raw, first, last, recurring, central);
                    case YEAR -> new InYear(raw, year, recurring, central);
                };
        return new Time(first, last, deadline, part == null ? null : new Told(How.PART, stretch.unit(), part));
    }

    /** The first day of a week of the month that begins with {@code first}. */
    private static LocalDate week(Occasion.Part part, LocalDate first) {
        return part.nth() < 0 ? first.plusMonths(1).minusWeeks(1) : first.plusWeeks(Math.max(part.nth() - 1, 0));
    }

    // ---- together

    private Deadline together(List<Time> times) {
        var kept = withoutCoarse(withoutLateBeginnings(times));
        inferred = kept.stream().map(Time::told).anyMatch(each -> each != null && each.leavesTheEndOpen());
        told = kept.size() == 1 ? kept.getFirst().told() : null;
        return kept.size() == 1
                ? kept.getFirst().deadline()
                : new InPeriod(raw, first(kept), last(kept), recurring, central);
    }

    /** "Ban hành trước 31/8, áp dụng từ 01/9": what only begins after the last day does not put that day off. */
    private static List<Time> withoutLateBeginnings(List<Time> times) {
        var closed =
                times.stream().filter(time -> time.deadline().due().isPresent()).toList();
        return times.stream()
                .filter(time -> closed.isEmpty()
                        || closed.contains(time)
                        || !time.first().isAfter(last(closed)))
                .toList();
    }

    /** "Quý III/2026 (trước 15/9)": the finer time says it all. */
    private static List<Time> withoutCoarse(List<Time> times) {
        return times.stream()
                .filter(coarse -> times.stream()
                        .noneMatch(fine -> fine != coarse
                                && isFiner(fine.deadline(), coarse.deadline())
                                && !fine.first().isBefore(coarse.first())
                                && !fine.last().isAfter(coarse.last())))
                .toList();
    }

    private static boolean isFiner(Deadline fine, Deadline coarse) {
        return switch (fine) {
            case ByDate _ -> !(coarse instanceof ByDate);
            case InMonth _ -> coarse instanceof InQuarter || coarse instanceof InHalfYear;
            default -> false;
        };
    }
}
