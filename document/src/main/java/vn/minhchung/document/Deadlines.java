package vn.minhchung.document;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
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
import vn.minhchung.document.structure.References;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.vietnamese.NormalForm;

/**
 * Reads the words of a deadline cell (đọc thời hạn).
 *
 * <p>Cited documents are set aside first, so their dates are never deadlines. Of what remains the hardest fact decides the
 * kind: date, month, quarter, half-year, year or period, then roadmap, event, recurring, central direction. Several dates
 * in one cell are a period from the first to the last.
 */
public final class Deadlines {

    private static final String YEAR = "((?:19|20)\\d{2})";

    /** "A - B", "A, B", "A và B", "A đến B". */
    private static final String AND = "\\s*(?:-|–|,|\\+|&|va|den)\\s*";

    private static final String ROMAN_QUARTER = "(iv|i{1,3}|[1-4])";

    /** A full date; the groups are day, sign, month and year, or day, month and (optional) year in words. */
    private static final String LEAP_YEAR = "2028";

    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/.])(?<!thang )(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*" + YEAR + "(?!\\d)"
                    + "|(?:ngay|mung|truoc|den|het|nhat|va|gio|sang|chieu)\\s+(?:mung\\s+)?(\\d{1,2})(?:\\s*[/.-]\\s*"
                    + "|\\s+thang\\s+)(\\d{1,2})(?![\\d/.-]*\\d{3})(?:\\s+nam\\s+"
                    + YEAR + "|/(2\\d)(?!\\d))?(?!\\s*/\\s*\\d)");

    /** The first day of a range that the date after it ends: "Từ ngày 01 đến ngày 15 tháng 8", "01-15/8/2026". */
    private static final Pattern DAYS_BEFORE =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})\\s*(?:-|–|den)\\s*(?:het\\s+)?(?:ngay\\s*)?$");

    /** A month or two, with or without a year. */
    private static final Pattern MONTH = Pattern.compile(
            "thang\\s+(\\d{1,2})(?!\\d)(?:" + AND + "(?:thang\\s+)?(\\d{1,2})(?!\\d|/\\d{1,2}/))?" + "(?:\\s*[/.-]\\s*"
                    + YEAR + "|\\s+nam\\s+" + YEAR + ")?|(?<![\\d/])(\\d{1,2})\\s*/\\s*" + YEAR + "(?!\\d)");

    /** A quarter or two, with or without a year. */
    private static final Pattern QUARTER = Pattern.compile("\\b(?:quy\\s+|q\\.?\\s?(?=[1-4iv]))" + ROMAN_QUARTER
            + "\\b(?:" + AND + "(?:quy\\s+)?" + ROMAN_QUARTER + "\\b)?(?:\\s*[/,-]?\\s*(?:nam\\s+)?" + YEAR + ")?");

    private static final Pattern HALF = Pattern.compile(
            "(?:(0?[3-9]|1[01])\\s+thang|nua|nua\\s+nam)\\s+(dau|cuoi)(?:\\s+cua)?(?:\\s+nam)?(?:\\s*" + YEAR + ")?");

    /** "6 tháng đầu năm và cuối năm 2026". */
    private static final Pattern BOTH_HALVES = Pattern.compile(
            "(?:0?6\\s+thang|nua)\\s+dau(?:\\s+nam)?\\s*(?:,|-|–|\\bva)\\s*(?:0?6\\s+thang\\s+|nua\\s+)?cuoi\\s+nam(?:\\s*"
                    + YEAR + ")?");

    private static final Pattern THIS_YEAR =
            Pattern.compile("(?:hoan thanh |thuc hien )?(?:trong|ca|den het|het|cuoi) nam(?: nay)?[.]?");
    private static final Pattern OUTLOOK = Pattern.compile("(?:tam nhin|dinh huong)(?: den)?(?: nam)? (?:19|20)\\d{2}");

    private static final Pattern YEARS = Pattern.compile("(?<![\\d/])" + YEAR + "(?![\\d/])");

    private static final Pattern DAYS_AFTER = Pattern.compile("(?:(?:trong|sau)\\s+)?(?:vong\\s+"
            + "|thoi\\s+han\\s+)?(?:cham\\s+nhat\\s+)?(\\d{1,3})\\s+(ngay|tuan|thang|nam)(\\s+lam\\s+viec)?,?\\s+(?:ke\\s+)?(?:tu"
            + "|sau)\\s+(?:khi\\s+|ngay\\s+)?(.+)");

    private static final Pattern EVENT =
            Pattern.compile("\\b(?:(?:ngay\\s+)?sau\\s+khi|ke\\s+tu\\s+khi|khi\\s+co|khi\\s+duoc|sau\\s+ngay)\\b.*");

    private static final Pattern ROADMAP_WITHOUT_NAME = Pattern.compile(
            "(?:lo trinh|tien do|ke hoach)\\s+(?:(?:cua|tai|trong|thuc hien|trien khai)\\s+)*(de an|chuong trinh|du"
                    + " an|ke hoach|nghi quyet|quyet dinh)\\b(?!\\s+cap tren)");

    private static final Pattern ROADMAP_WITHOUT_NUMBER =
            Pattern.compile("(?:lo trinh|tien do|ke hoach)\\b.*?\\b(de an|chuong trinh|du an)\\s+(?:so\\s+)?(\\d+)");

    private static final Pattern RECURRING = Pattern.compile(
            "thuong xuyen|lien tuc|dinh ky|(?:hang|moi)\\s+(?:nam|quy|thang|tuan|ngay)|cac nam tiep theo|nhung nam"
                    + " tiep theo|duy"
                    + " tri|\\d{1,2}\\s+lan\\s*/\\s*(?:nam|quy|thang|tuan|ngay)|\\d{1,2}\\s*(?:nam|quy|thang|tuan|ngay)\\s*/\\s*lan|thang"
                    + " (?:cuoi|dau) (?:cua )?quy|ngay \\d{1,2} (?:cua )?(?:moi )?thang(?! \\d)");

    private static final Pattern CYCLE =
            Pattern.compile("(\\d{1,2})\\s*(nam|quy|thang|tuan|ngay)\\s*/\\s*(?:0?1\\s+)?lan"
                    + "|(?:hang|moi|0?1\\s+lan\\s*/\\s*)\\s*(\\d{1,2})?\\s*(nam|quy|thang|tuan|ngay)"
                    + "|dinh ky\\s+(\\d{1,2})\\s*(nam|quy|thang|tuan|ngay)");

    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,2})\\s+lan\\s*/\\s*(?:0?1\\s*)?(nam|quy|thang|tuan|ngay)");

    private static final Pattern CENTRAL = Pattern.compile(
            "(?:tien do|chi dao|huong dan|lo trinh|yeu cau|ke hoach)\\b.*\\b(?:trung uong|bo|nganh|chinh phu|thu"
                    + " tuong|cap tren)\\b");

    private static final Pattern ANCHORED_HERE = Pattern.compile(
            "(?:ky\\b|ban hanh\\b)(?:\\s+(?:ban hanh\\s+)?(?:ke hoach|quyet dinh|van ban|chi thi|nghi quyet|thong"
                    + " bao)(?:\\s+nay)?)?.{0,12}|(?:ke hoach|quyet dinh|van ban|chi thi|nghi quyet|thong bao|cong"
                    + " van)\\s+(?:nay\\b.*|(?:duoc\\s+|co\\s+)?(?:ban hanh|ky|hieu luc)\\b.{0,12})");

    /** What is longer is no deadline; only its beginning is read. */
    private static final int LONGEST = 2_000;

    private Deadlines() {}

    /** Reads {@code raw}; {@code issued}, the date of the document it stands in, gives the year where none is written. */
    public static Deadline parse(String raw, @Nullable LocalDate issued) {
        return extract(raw, List.of(), issued).value();
    }

    /** As {@link #parse}, with the places it was read from and how far the answer can be trusted. */
    public static Extracted<Deadline> extract(String raw, List<SourcePlace> places, @Nullable LocalDate issued) {
        return extract(raw, places, issued, issued == null ? null : Year.from(issued));
    }

    /** As above; {@code usual} is the year that is meant where none is written. */
    public static Extracted<Deadline> extract(
            String raw, List<SourcePlace> places, @Nullable LocalDate issued, @Nullable Year usual) {
        var read = new Reading(raw.strip(), issued, usual);
        Deadline deadline = read.deadline();
        Reason reason = deadline instanceof Unstated
                ? raw.isBlank() ? Reason.ABSENT : Reason.UNCLEAR
                : read.yearAssumed ? Reason.YEAR_ASSUMED : Reason.PRINTED;
        return new Extracted<>(deadline, places, reason.confidence());
    }

    /** {@code deadline} in usual words: what {@link #parse} reads back as the same. */
    public static String inWords(Deadline deadline) {
        return DeadlineWords.of(deadline);
    }

    /** A stretch of days named in the text. */
    private record Span(int at, int end, LocalDate first, LocalDate last, Deadline deadline) {}

    private static final class Reading {
        private final String raw;
        private final @Nullable LocalDate issued;
        private final @Nullable Year usual;
        private final List<References.Found> references;
        private final String text;
        private final boolean recurring;
        private final boolean central;
        private boolean yearAssumed;

        Reading(String raw, @Nullable LocalDate issued, @Nullable Year usual) {
            this.usual = usual;
            this.raw = raw;
            this.issued = issued;
            var normal = NormalForm.of(raw.substring(0, Math.min(raw.length(), LONGEST)))
                    .replaceAll("\\s", " ");
            this.references = References.in(normal);
            var own = new StringBuilder(Fold.inPlace(normal));
            for (var reference : references) {
                own.replace(reference.start(), reference.end(), " ".repeat(reference.end() - reference.start()));
            }
            var outlook = OUTLOOK.matcher(own.toString());
            while (outlook.find() && outlook.start() > 0) {
                own.replace(outlook.start(), outlook.end(), " ".repeat(outlook.end() - outlook.start()));
            }
            this.text = own.toString();
            this.recurring = RECURRING.matcher(text).find();
            this.central = CENTRAL.matcher(text).find();
        }

        Deadline deadline() {
            if (text.matches(".*\\bngay \\d{1,2} (?:cua )?thang (?:dau|cuoi)(?: tien)?(?: cua)? (?:moi )?quy\\b.*")) {
                return new Recurring(raw, Period.ofMonths(3), null, central);
            }
            var counted = daysAfter();
            if (counted != null) {
                return counted;
            }
            var spans = spans();
            if (!spans.isEmpty()) {
                return fromSpans(spans);
            }
            if (!references.isEmpty()) {
                return new Roadmap(raw, references.getFirst().reference(), recurring, central);
            }
            var roadmap = ROADMAP_WITHOUT_NUMBER.matcher(text);
            if (roadmap.find()) {
                var type = raw.substring(roadmap.start(1), roadmap.end(1));
                return new Roadmap(raw, new DocumentReference(type, roadmap.group(2), null, null), recurring, central);
            }
            var unnamed = ROADMAP_WITHOUT_NAME.matcher(text);
            if (unnamed.find() && !central) {
                return new Roadmap(raw, new DocumentReference(null, words(unnamed, 1), null, null), recurring, central);
            }
            if (usual != null && THIS_YEAR.matcher(text).matches()) {
                yearAssumed = true;
                return new InYear(raw, usual, recurring, central);
            }
            var event = EVENT.matcher(text);
            boolean asked = recurring && text.matches(".*\\bkhi (?:co|duoc) yeu cau\\b.*");
            if (!asked && event.find()) {
                return new AfterEvent(raw, words(event, 0), null, false, recurring, central);
            }
            if (recurring) {
                return new Recurring(raw, cycle(), null, central);
            }
            return central ? new Central(raw) : new Unstated(raw);
        }

        private @Nullable Deadline daysAfter() {
            var matcher = DAYS_AFTER.matcher(text);
            if (!matcher.find()) {
                return null;
            }
            int days = Integer.parseInt(matcher.group(1));
            var unit = matcher.group(2);
            boolean workingDays = matcher.group(3) != null;
            var anchor = matcher.group(4).strip();
            var date = DATE.matcher(anchor);
            var from =
                    ANCHORED_HERE.matcher(anchor).matches() ? issued : date.find() ? date(date.toMatchResult()) : null;
            if (from == null && DATE.matcher(text.substring(0, matcher.start())).find()) {
                return null; // a date that is written comes first
            }
            return from == null || workingDays
                    ? unit.equals("thang") || unit.equals("nam")
                            ? new AfterEvent(raw, words(matcher, 0), null, false, recurring, central)
                            : new AfterEvent(
                                    raw,
                                    words(matcher, 4),
                                    unit.equals("tuan") ? 7 * days : days,
                                    workingDays,
                                    recurring,
                                    central)
                    : new ByDate(raw, from.plus(period(days, unit)), false, recurring, central);
        }

        private static Period period(int count, String unit) {
            return switch (unit) {
                case "nam" -> Period.ofYears(count);
                case "quy" -> Period.ofMonths(3 * count);
                case "thang" -> Period.ofMonths(count);
                case "tuan" -> Period.ofWeeks(count);
                default -> Period.ofDays(count);
            };
        }

        private String words(MatchResult match, int group) {
            return raw.substring(match.start(group), Math.min(raw.length(), match.end(group)))
                    .strip();
        }

        /** Every date, month, quarter, half-year and year of the text, of the finest kind that occurs. */
        private List<Span> spans() {
            var rest = new StringBuilder(text);
            var spans = new ArrayList<Span>();
            find(DATE, rest, spans, match -> {
                var date = date(match);
                var first = date == null ? null : firstDay(match.start(), date);
                if (date != null && first != null) {
                    return span(match, new InPeriod(raw, first, date, recurring, central), first, date);
                }
                return date == null
                        ? null
                        : span(match, new ByDate(raw, date, isBefore(match.start()), recurring, central), date, date);
            });
            find(BOTH_HALVES, rest, spans, match -> {
                var year = year(match.group(1) != null ? match.group(1) : laterYear(match.end()));
                return year == null
                        ? null
                        : span(
                                match,
                                new InHalfYear(raw, year, true, recurring, central),
                                new InHalfYear(raw, year, false, recurring, central));
            });
            find(HALF, rest, spans, match -> {
                var year = year(match.group(3) != null ? match.group(3) : laterYear(match.end()));
                int months = match.group(1) == null ? 6 : Integer.parseInt(match.group(1));
                boolean first = match.group(2).equals("dau");
                if (year == null) {
                    return null;
                }
                if (months == 6) {
                    return span(match, new InHalfYear(raw, year, first, recurring, central));
                }
                var from = first ? year.atDay(1) : year.atMonth(13 - months).atDay(1);
                var to = first
                        ? year.atMonth(months).atEndOfMonth()
                        : year.atMonth(12).atEndOfMonth();
                return span(match, new InPeriod(raw, from, to, recurring, central), from, to);
            });
            find(QUARTER, rest, spans, match -> {
                var year = year(match.group(3) != null ? match.group(3) : laterYear(match.end()));
                if (year == null) {
                    return null;
                }
                var first = new InQuarter(raw, year, quarter(match.group(1)), recurring, central);
                return match.group(2) == null
                        ? span(match, first)
                        : span(match, first, new InQuarter(raw, year, quarter(match.group(2)), recurring, central));
            });
            find(MONTH, rest, spans, match -> {
                int month = Integer.parseInt(match.group(1) != null ? match.group(1) : match.group(5));
                var written = match.group(3) != null
                        ? match.group(3)
                        : match.group(4) != null ? match.group(4) : match.group(6);
                var year = year(written != null ? written : laterYear(match.end()));
                if (year == null || !isMonth(month)) {
                    return null;
                }
                var first = new InMonth(raw, year.atMonth(month), recurring, central);
                int second = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
                return isMonth(second)
                        ? span(match, first, new InMonth(raw, year.atMonth(second), recurring, central))
                        : span(match, first);
            });
            if (spans.isEmpty()) {
                find(
                        YEARS,
                        rest,
                        spans,
                        match -> span(match, new InYear(raw, Year.parse(match.group(1)), recurring, central)));
            } else if (isRange()) {
                // "Từ quý IV năm 2022 đến năm 2025": the end of the range is coarser than its beginning
                find(
                        Pattern.compile("den\\s+(?:het\\s+)?nam\\s+" + YEAR),
                        rest,
                        spans,
                        match -> span(match, new InYear(raw, Year.parse(match.group(1)), recurring, central)));
            }
            spans.sort((a, b) -> Integer.compare(a.at(), b.at()));
            return spans;
        }

        private interface Meaning {
            @Nullable
            Span of(MatchResult match);
        }

        private static void find(Pattern pattern, StringBuilder rest, List<Span> spans, Meaning meaning) {
            var matcher = pattern.matcher(rest.toString());
            while (matcher.find()) {
                var span = meaning.of(matcher.toMatchResult());
                if (span != null) {
                    spans.add(span);
                    rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
                }
            }
        }

        private static boolean isMonth(int number) {
            return number >= 1 && number <= 12;
        }

        private Span span(MatchResult match, Deadline first, Deadline last) {
            var from = first.start().orElseThrow();
            var to = last.due().orElseThrow();
            return span(match, new InPeriod(raw, from, to, recurring, central), from, to);
        }

        private static Span span(MatchResult match, Deadline deadline) {
            return span(
                    match,
                    deadline,
                    deadline.start().orElseThrow(),
                    deadline.due().orElseThrow());
        }

        private static Span span(MatchResult match, Deadline deadline, LocalDate first, LocalDate last) {
            return new Span(match.start(), match.end(), first, last, deadline);
        }

        private Deadline fromSpans(List<Span> spans) {
            // "Quý III/2026 (trước 15/9)": the finer time says it all
            spans.removeIf(coarse -> spans.stream()
                    .anyMatch(fine -> fine != coarse
                            && fine.deadline() instanceof ByDate
                            && !(coarse.deadline() instanceof ByDate)
                            && !fine.first().isBefore(coarse.first())
                            && !fine.last().isAfter(coarse.last())));
            var only = spans.getFirst();
            if (recurring && yearAssumed && text.matches(".*\\b(?:hang|moi) nam\\b.*")) {
                return new Recurring(raw, Period.ofYears(1), MonthDay.from(only.last()), central);
            }
            if (spans.size() == 1) {
                if (!(only.deadline() instanceof ByDate || only.deadline() instanceof InPeriod)
                        && text.substring(0, only.at())
                                .matches(".*\\btu\\s+(?:dau\\s+|ngay\\s+)?$|.*\\bke\\s+tu\\s+$")) {
                    return new InPeriod(raw, only.first(), null, recurring, central);
                }
                if (only.deadline() instanceof ByDate date) {
                    return single(date, only);
                }
                return only.deadline();
            }
            var first =
                    spans.stream().map(Span::first).min(LocalDate::compareTo).orElseThrow();
            var last = spans.stream().map(Span::last).max(LocalDate::compareTo).orElseThrow();
            return new InPeriod(raw, first, last, recurring, central);
        }

        private Deadline single(ByDate date, Span span) {
            var before = text.substring(0, span.at()).stripTrailing();
            if (recurring && yearAssumed) {
                return new Recurring(raw, cycle(), MonthDay.from(date.date()), central);
            }
            if (before.endsWith("ke tu")
                    || before.matches(".*\\btu(?:\\s+ngay)?$")
                    || text.startsWith("tu ngay", span.at() - 3)) {
                return new InPeriod(raw, date.date(), null, recurring, central);
            }
            return date;
        }

        private boolean isRange() {
            return text.matches(".*\\btu\\b.*\\bden\\b.*");
        }

        private boolean isBefore(int at) {
            return text.startsWith("truoc", at)
                    || text.substring(0, at)
                            .stripTrailing()
                            .matches(
                                    ".*\\btruoc(?:\\s+\\d{1,2}\\s*(?:gio|h)\\s*(?:\\d{2})?(?:\\s*phut)?)?(?:\\s+ngay)?$");
        }

        /** The first day when only the last of a range has a month. */
        private @Nullable LocalDate firstDay(int at, LocalDate last) {
            var before = DAYS_BEFORE.matcher(text.substring(Math.max(0, at - 24), at));
            if (!before.find()) {
                return null;
            }
            int day = Integer.parseInt(before.group(1));
            return day >= 1 && day < last.getDayOfMonth() ? last.withDayOfMonth(day) : null;
        }

        private @Nullable LocalDate date(MatchResult match) {
            if (match.group(1) != null) {
                return References.date(match.group(1), match.group(3), match.group(4));
            }
            var year = year(match.group(8) != null ? "20" + match.group(8) : match.group(7));
            if (year == null) {
                return null;
            }
            var date = References.date(match.group(5), match.group(6), year.toString());
            // the 29th of February of every year is a day, though this year has none
            return date == null && recurring && yearAssumed
                    ? References.date(match.group(5), match.group(6), LEAP_YEAR)
                    : date;
        }

        private static int quarter(String printed) {
            return switch (printed) {
                case "i", "1" -> 1;
                case "ii", "2" -> 2;
                case "iii", "3" -> 3;
                default -> 4;
            };
        }

        /** The year written after a later month or quarter of the same list: "Quý III, quý IV/2025". */
        private @Nullable String laterYear(int end) {
            var matcher = Pattern.compile("[\\s/]" + YEAR).matcher(text).region(end, text.length());
            return matcher.find() ? matcher.group(1) : null;
        }

        private @Nullable Year year(@Nullable String written) {
            if (written != null) {
                return Year.parse(written);
            }
            yearAssumed = true;
            return usual;
        }

        private @Nullable Period cycle() {
            var times = TIMES.matcher(text);
            if (times.find()) {
                int count = Integer.parseInt(times.group(1));
                int months = times.group(2).equals("nam") ? 12 : times.group(2).equals("quy") ? 3 : 0;
                return count > 0 && months % count == 0 && months > 0
                        ? Period.ofMonths(months / count).normalized()
                        : count == 1 ? period(1, times.group(2)) : null;
            }
            if (text.matches(".*\\bthang (?:cuoi|dau) (?:cua )?quy\\b.*")) {
                return Period.ofMonths(3);
            }
            if (text.matches(".*\\bngay \\d{1,2} (?:cua )?(?:moi )?thang(?! \\d).*")) {
                return Period.ofMonths(1);
            }
            Matcher matcher = CYCLE.matcher(text);
            if (!matcher.find()) {
                return null;
            }
            int pair = matcher.group(2) != null ? 1 : matcher.group(4) != null ? 3 : 5;
            int count = matcher.group(pair) == null ? 1 : Integer.parseInt(matcher.group(pair));
            return period(count, matcher.group(pair + 1));
        }
    }
}
