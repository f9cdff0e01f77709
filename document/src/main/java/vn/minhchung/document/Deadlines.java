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
    private static final String AND = "\\s*(?:-|–|,|va|den)\\s*";

    private static final String ROMAN_QUARTER = "(iv|i{1,3}|[1-4])";

    /** A full date; the groups are day, sign, month and year, or day, month and (optional) year in words. */
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/.])(?<!thang )(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*" + YEAR + "(?!\\d)"
                    + "|(?:ngay|mung)\\s+(?:mung\\s+)?(\\d{1,2})(?:\\s*[/.-]\\s*"
                    + "|\\s+thang\\s+)(\\d{1,2})(?![\\d/.-]*\\d{3})(?:\\s+nam\\s+"
                    + YEAR + ")?(?!\\s*/\\s*\\d)");

    /** A month or two, with or without a year. */
    private static final Pattern MONTH = Pattern.compile(
            "thang\\s+(\\d{1,2})(?!\\d)(?:" + AND + "(?:thang\\s+)?(\\d{1,2})(?!\\d|/\\d{1,2}/))?" + "(?:\\s*[/.-]\\s*"
                    + YEAR + "|\\s+nam\\s+" + YEAR + ")?|(?<![\\d/])(\\d{1,2})\\s*/\\s*" + YEAR + "(?!\\d)");

    /** A quarter or two, with or without a year. */
    private static final Pattern QUARTER = Pattern.compile("quy\\s+" + ROMAN_QUARTER + "\\b(?:" + AND + "(?:quy\\s+)?"
            + ROMAN_QUARTER + "\\b)?(?:\\s*[/,-]?\\s*(?:nam\\s+)?" + YEAR + ")?");

    private static final Pattern HALF = Pattern.compile(
            "(?:0?6\\s+thang|nua|nua\\s+nam)\\s+(dau|cuoi)(?:\\s+cua)?(?:\\s+nam)?(?:\\s*" + YEAR + ")?");

    private static final Pattern YEARS = Pattern.compile("(?<![\\d/])" + YEAR + "(?![\\d/])");

    private static final Pattern DAYS_AFTER = Pattern.compile("(?:(?:trong|sau)\\s+)?(?:vong\\s+"
            + "|thoi\\s+han\\s+)?(?:cham\\s+nhat\\s+)?(\\d{1,3})\\s+ngay(\\s+lam\\s+viec)?,?\\s+(?:ke\\s+)?(?:tu"
            + "|sau)\\s+(?:khi\\s+|ngay\\s+)?(.+)");

    private static final Pattern EVENT =
            Pattern.compile("\\b(?:(?:ngay\\s+)?sau\\s+khi|ke\\s+tu\\s+khi|khi\\s+co|khi\\s+duoc|sau\\s+ngay)\\b.*");

    private static final Pattern ROADMAP_WITHOUT_NUMBER =
            Pattern.compile("(?:lo trinh|tien do|ke hoach)\\b.*?\\b(de an|chuong trinh|du an)\\s+(?:so\\s+)?(\\d+)");

    private static final Pattern RECURRING = Pattern.compile(
            "thuong xuyen|lien tuc|dinh ky|(?:hang|moi)\\s+(?:nam|quy|thang|tuan|ngay)|cac nam tiep theo"
                    + "|nhung nam tiep theo|duy tri");

    private static final Pattern CYCLE =
            Pattern.compile("(\\d{1,2})\\s*(nam|quy|thang|tuan|ngay)\\s*/\\s*(?:0?1\\s+)?lan"
                    + "|(?:hang|moi|0?1\\s+lan\\s*/\\s*)\\s*(\\d{1,2})?\\s*(nam|quy|thang|tuan|ngay)"
                    + "|dinh ky\\s+(\\d{1,2})\\s*(nam|quy|thang|tuan|ngay)");

    private static final Pattern CENTRAL = Pattern.compile(
            "(?:tien do|chi dao|huong dan|lo trinh|yeu cau|ke hoach)\\b.*\\b(?:trung uong|bo|nganh|chinh phu|thu tuong|cap tren)\\b");

    private static final Pattern ANCHORED_HERE = Pattern.compile(
            "(?:ky\\b|ban hanh\\b)(?:\\s+(?:ban hanh\\s+)?(?:ke hoach|quyet dinh|van ban|chi thi|nghi quyet"
                    + "|thong bao)(?:\\s+nay)?)?.{0,12}|(?:ke hoach|quyet dinh|van ban|chi thi)\\s+nay\\b.*");

    /** What is longer is no deadline; only its beginning is read. */
    private static final int LONGEST = 2_000;

    private Deadlines() {}

    /** Reads {@code raw}; {@code issued}, the date of the document it stands in, gives the year where none is written. */
    public static Deadline parse(String raw, @Nullable LocalDate issued) {
        return extract(raw, List.of(), issued).value();
    }

    /** As {@link #parse}, with the places it was read from and how far the answer can be trusted. */
    public static Extracted<Deadline> extract(String raw, List<SourcePlace> places, @Nullable LocalDate issued) {
        var read = new Reading(raw.strip(), issued);
        Deadline deadline = read.deadline();
        Reason reason = deadline instanceof Unstated
                ? raw.isBlank() ? Reason.ABSENT : Reason.UNCLEAR
                : read.yearAssumed ? Reason.YEAR_ASSUMED : Reason.PRINTED;
        return new Extracted<>(deadline, places, reason.confidence());
    }

    /** A stretch of days named in the text. */
    private record Span(int at, int end, LocalDate first, LocalDate last, Deadline deadline) {}

    private static final class Reading {
        private final String raw;
        private final @Nullable LocalDate issued;
        private final List<References.Found> references;
        private final String text;
        private final boolean recurring;
        private final boolean central;
        private boolean yearAssumed;

        Reading(String raw, @Nullable LocalDate issued) {
            this.raw = raw;
            this.issued = issued;
            var normal = NormalForm.of(raw.substring(0, Math.min(raw.length(), LONGEST)))
                    .replaceAll("\\s", " ");
            this.references = References.in(normal);
            var own = new StringBuilder(Fold.inPlace(normal));
            for (var reference : references) {
                own.replace(reference.start(), reference.end(), " ".repeat(reference.end() - reference.start()));
            }
            this.text = own.toString();
            this.recurring = RECURRING.matcher(text).find();
            this.central = CENTRAL.matcher(text).find();
        }

        Deadline deadline() {
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
            var event = EVENT.matcher(text);
            if (event.find()) {
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
            boolean workingDays = matcher.group(2) != null;
            var anchor = matcher.group(3).strip();
            var date = DATE.matcher(anchor);
            var from =
                    ANCHORED_HERE.matcher(anchor).matches() ? issued : date.find() ? date(date.toMatchResult()) : null;
            return from == null || workingDays
                    ? new AfterEvent(raw, words(matcher, 3), days, workingDays, recurring, central)
                    : new ByDate(raw, from.plusDays(days), false, recurring, central);
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
                return date == null
                        ? null
                        : span(match, new ByDate(raw, date, isBefore(match.start()), recurring, central), date, date);
            });
            find(HALF, rest, spans, match -> {
                var year = year(match.group(2));
                return year == null
                        ? null
                        : span(match, new InHalfYear(raw, year, match.group(1).equals("dau"), recurring, central));
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
            var only = spans.getFirst();
            if (spans.size() == 1) {
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
            return text.substring(0, at).stripTrailing().matches(".*\\btruoc(?:\\s+ngay)?$");
        }

        private @Nullable LocalDate date(MatchResult match) {
            if (match.group(1) != null) {
                return References.date(match.group(1), match.group(3), match.group(4));
            }
            var year = year(match.group(7));
            return year == null ? null : References.date(match.group(5), match.group(6), year.toString());
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
            return issued == null ? null : Year.from(issued);
        }

        private @Nullable Period cycle() {
            Matcher matcher = CYCLE.matcher(text);
            if (!matcher.find()) {
                return null;
            }
            int pair = matcher.group(2) != null ? 1 : matcher.group(4) != null ? 3 : 5;
            int count = matcher.group(pair) == null ? 1 : Integer.parseInt(matcher.group(pair));
            return switch (matcher.group(pair + 1)) {
                case "nam" -> Period.ofYears(count);
                case "quy" -> Period.ofMonths(3 * count);
                case "thang" -> Period.ofMonths(count);
                case "tuan" -> Period.ofWeeks(count);
                default -> Period.ofDays(count);
            };
        }
    }
}
