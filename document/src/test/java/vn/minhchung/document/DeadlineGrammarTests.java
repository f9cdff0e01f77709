package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
import vn.minhchung.document.Occasion.MonthDays;
import vn.minhchung.document.Occasion.Part;
import vn.minhchung.document.Occasion.Size;
import vn.minhchung.document.Occasion.WeekDays;
import vn.minhchung.document.Occasion.YearDays;
import vn.minhchung.document.Occasion.YearMonths;
import vn.minhchung.document.Rhythm.Every;
import vn.minhchung.document.Rhythm.Loose;
import vn.minhchung.vietnamese.Fold;

/** What plans say about time, and the law that a deadline in words is read back as the same. */
class DeadlineGrammarTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 7, 10);

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/corpus/deadlines.txt", delimiter = '|')
    void phrasesAsTheyAreWritten(String phrase, String meaning) {
        assertThat(meaning(Deadlines.parse(phrase, ISSUED))).isEqualTo(meaning);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void aDeadlineInWordsIsReadBack(long seed) {
        var random = new Random(seed);
        var deadline = random(random);
        var words = Deadlines.inWords(deadline);

        var read = Deadlines.parse(words, ISSUED);

        assertThat(withoutWords(read)).as(words).isEqualTo(withoutWords(deadline));
        assertThat(read.raw()).isEqualTo(words);
    }

    /** What plans write, said again by us, means what it meant; said once more, it is said alike. */
    @ParameterizedTest
    @MethodSource("phrases")
    void whatIsWrittenMeansTheSameInOurWords(String phrase) {
        var deadline = Deadlines.parse(phrase, ISSUED);
        var words = Deadlines.inWords(deadline);

        var again = Deadlines.parse(words, ISSUED);

        assertThat(everything(again)).as(words).isEqualTo(everything(deadline));
        assertThat(Deadlines.inWords(again)).isEqualTo(words);
    }

    /** Which part of a time is meant is not lost; where its end is written nowhere, we do not say that it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đầu năm 2027                   | đầu năm 2027                | INFERRED
            Giữa năm 2027                  | giữa năm 2027               | INFERRED
            Cuối năm 2027                  | cuối năm 2027               | PRINTED
            Giữa tháng 5/2027              | giữa tháng 05/2027          | INFERRED
            Đầu tháng 10 năm 2026          | đầu tháng 10/2026           | INFERRED
            Đến cuối tháng 10/2026         | cuối tháng 10/2026          | PRINTED
            Đầu quý IV/2026                | đầu quý IV/2026             | INFERRED
            Cuối quý III/2026              | cuối quý III/2026           | PRINTED
            Cuối quý                       | cuối mỗi quý                | PRINTED
            Tuần thứ 2 tháng 9/2026        | tuần thứ 2 tháng 09/2026    | INFERRED
            Trong tuần 3 của tháng 9/2026  | tuần thứ 3 tháng 09/2026    | INFERRED
            Tuần đầu tháng 9/2026          | tuần đầu tháng 09/2026      | INFERRED
            Tuần cuối cùng của tháng 9/2026| tuần cuối tháng 09/2026     | PRINTED
            Trước tuần thứ 2 tháng 9/2026  | đến ngày 07/09/2026         | INFERRED
            Trước quý II/2027              | trước quý II/2027           | PRINTED
            Trước tháng 1/2027             | trước tháng 01/2027         | PRINTED
            Trước năm 2028                 | trước năm 2028              | PRINTED
            Sau ngày 15/9/2026             | sau ngày 15/09/2026         | PRINTED
            Sau quý III/2026               | sau quý III/2026            | PRINTED
            Năm học 2026 - 2027            | năm học 2026-2027           | INFERRED
            Cuối tháng 10                  | cuối tháng 10/2026          | YEAR_ASSUMED
            """)
    void howATimeIsToldIsKept(String phrase, String words, Confidence.Reason reason) {
        var read = Deadlines.extract(phrase, List.of(), ISSUED);

        assertThat(Deadlines.inWords(read.value())).isEqualTo(words);
        assertThat(read.confidence().reason()).isEqualTo(reason);
    }

    /** Every deadline of every table of phrases and sentences. */
    static List<String> phrases() throws IOException {
        var phrases = new ArrayList<String>();
        lines("corpus/deadlines.txt", 0).forEach(line -> phrases.add(line.substring(0, line.lastIndexOf('|'))));
        lines("plans/deadline_phrases.csv", 1)
                .forEach(line -> phrases.add(line.startsWith("\"") ? line.split("\"")[1] : line.split(",")[0]));
        lines("corpus/assignments.tsv", 1)
                .flatMap(line -> AssignmentSentenceTests.read(line.split("\t")[0]).tasks().stream())
                .forEach(task -> phrases.add(task.deadline().value().raw()));
        return phrases.stream().distinct().toList();
    }

    private static Stream<String> lines(String file, int skip) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources", file)).stream()
                .skip(skip)
                .filter(line -> !line.isBlank());
    }

    /** Also what stands beside the kind. */
    static String everything(Deadline deadline) {
        return withoutWords(deadline) + " " + deadline.rhythms() + " "
                + deadline.direction().map(Fold::inPlace) + " " + deadline.hour() + " " + deadline.cited();
    }

    /** Words around a time do not change it: what is to be done, who does it, which document asks for it. */
    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void theDateOfACitedDocumentNeverCounts(long seed) {
        var random = new Random(seed);
        var day = day(random);
        var cited = "Kế hoạch số %d/KH-UBND ngày %02d/%02d/%d"
                .formatted(1 + random.nextInt(300), day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        var due = day(random);

        var alone = Deadlines.parse("Theo " + cited, ISSUED);
        var beside = Deadlines.parse(
                "Hoàn thành trước ngày %d/%d/%d theo %s"
                        .formatted(due.getDayOfMonth(), due.getMonthValue(), due.getYear(), cited),
                ISSUED);

        assertThat(alone.due()).isEmpty();
        assertThat(beside.due()).contains(due);
    }

    /** The same seeds each time, so that the build is never red by chance; {@code -Dtest.seeds=5000} tries more. */
    static LongStream seeds() {
        var chosen = Long.getLong("test.seed");
        return chosen == null ? LongStream.range(0, Integer.getInteger("test.seeds", 200)) : LongStream.of(chosen);
    }

    /** Any deadline but one that nobody states; every kind, with and without what may stand beside it. */
    static Deadline random(Random random) {
        boolean on = random.nextInt(4) == 0;
        boolean central = random.nextInt(5) == 0;
        var year = Year.of(2024 + random.nextInt(8));
        var first = day(random);
        return switch (random.nextInt(12)) {
            case 0 -> new ByDate("", first, random.nextBoolean(), on, central);
            case 1 -> new InMonth("", YearMonth.from(first), on, central);
            case 2 -> new InQuarter("", year, 1 + random.nextInt(4), on, central);
            case 3 -> new InHalfYear("", year, random.nextBoolean(), on, central);
            case 4 -> new InYear("", year, on, central);
            case 5 -> new InPeriod("", first, first.plusDays(1 + random.nextInt(700)), on, central);
            case 6 -> new InPeriod("", first, null, on, central);
            case 7, 8 -> new Recurring("", rhythms(random), central);
            case 9 ->
                new Roadmap(
                        "",
                        new DocumentReference(
                                "Quyết định", random.nextInt(2000) + "/QĐ-TTg", first, "Thủ tướng Chính phủ"),
                        on,
                        central);
            case 10 -> event(random, on, central);
            default -> new Central("");
        };
    }

    private static AfterEvent event(Random random, boolean on, boolean central) {
        boolean counted = random.nextBoolean();
        return new AfterEvent(
                "",
                (counted ? "" : "sau khi ") + "có ý kiến của Hội đồng nhân dân tỉnh",
                counted ? 5 + random.nextInt(60) : null,
                counted && random.nextBoolean(),
                on,
                central);
    }

    /** One to three ways to recur, of different cycles. */
    private static List<Rhythm> rhythms(Random random) {
        var every = new ArrayList<Every>(List.of(
                inYear(random), inQuarter(random), inMonth(random), inWeek(random), rarely(random), daily(random)));
        Collections.shuffle(every, random);
        if (random.nextInt(4) == 0) {
            // "đột xuất", "khi có yêu cầu" and "các năm tiếp theo" alone are no rhythm
            return List.of(random.nextBoolean() ? Loose.CONSTANTLY : Loose.PERIODICALLY);
        }
        var rhythms = new ArrayList<Rhythm>(every.subList(0, 1));
        if (random.nextBoolean()
                && !every.get(1).period().equals(every.getFirst().period())) {
            rhythms.add(every.get(1));
        }
        if (random.nextInt(4) == 0) {
            rhythms.addAll(random.nextBoolean() ? List.of(Loose.AD_HOC) : List.of(Loose.AD_HOC, Loose.ON_REQUEST));
        }
        if (random.nextInt(4) == 0) {
            rhythms.addFirst(Loose.CONSTANTLY);
        }
        return rhythms;
    }

    private static Every inYear(Random random) {
        var day = MonthDay.from(day(random));
        var later = MonthDay.from(day(random));
        int month = 1 + random.nextInt(11);
        List<Occasion> on =
                switch (random.nextInt(5)) {
                    case 0 -> List.of(new YearDays(day, day));
                    case 1 ->
                        day.equals(later) ? List.of() : List.of(new YearDays(day, day), new YearDays(later, later));
                    case 2 -> List.of(new YearMonths(Month.of(month), Month.of(month)));
                    case 3 -> List.of(new YearMonths(Month.of(month), Month.of(month + 1)));
                    default ->
                        List.of(
                                new YearMonths(Month.MARCH, Month.MARCH),
                                new YearMonths(Month.JUNE, Month.JUNE),
                                new YearMonths(Month.OCTOBER, Month.DECEMBER));
                };
        return every(random, Period.ofYears(1), on);
    }

    private static Every inQuarter(Random random) {
        int day = random.nextInt(29);
        boolean later = random.nextBoolean();
        return random.nextInt(4) == 0
                ? new Every(Period.ofMonths(3), new Part(Size.SOME, random.nextInt(3) - 1))
                : every(random, Period.ofMonths(3), List.of(new MonthDays(day, day, 1 + random.nextInt(3), later)));
    }

    private static Every inMonth(Random random) {
        int day = 1 + random.nextInt(15);
        return switch (random.nextInt(5)) {
            case 0 -> new Every(Period.ofMonths(1), new Part(Size.WEEK, random.nextBoolean() ? 1 : -1));
            case 1 -> new Every(Period.ofMonths(1), new Part(Size.WORKING_DAY, random.nextBoolean() ? 1 : -1));
            case 2 -> every(random, Period.ofMonths(1), List.of(new MonthDays(day, day + 10, 0, false)));
            case 3 ->
                every(
                        random,
                        Period.ofMonths(1),
                        List.of(new MonthDays(day, day, 0, false), new MonthDays(day + 15, day + 15, 0, false)));
            default -> every(random, Period.ofMonths(1), List.of(new MonthDays(day, day, 0, random.nextBoolean())));
        };
    }

    private static Every inWeek(Random random) {
        var days = DayOfWeek.values();
        int first = random.nextInt(6);
        return every(
                random,
                Period.ofWeeks(1),
                List.of(new WeekDays(days[first], days[random.nextBoolean() ? first : first + 1])));
    }

    private static Every daily(Random random) {
        return new Every(
                1,
                Period.ofDays(1),
                List.of(),
                random.nextBoolean()
                        ? List.of(LocalTime.of(random.nextInt(24), 30))
                        : List.of(LocalTime.of(6, 0), LocalTime.of(12, 15), LocalTime.of(18, 30)),
                true);
    }

    private static Every rarely(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Every(Period.ofMonths(6));
            case 1 -> new Every(Period.ofYears(2 + random.nextInt(4)));
            default -> new Every(2, Period.ofMonths(1), List.of(), List.of(), false);
        };
    }

    /** With the hour and "trước" that may stand before a day. */
    private static Every every(Random random, Period period, List<Occasion> on) {
        boolean before = !on.isEmpty() && random.nextBoolean();
        var hours = before && random.nextInt(4) == 0
                ? List.of(LocalTime.of(7 + random.nextInt(10), 30))
                : List.<LocalTime>of();
        return new Every(1, period, on, hours, before);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2500));
    }

    private static String withoutWords(Deadline deadline) {
        return deadline.toString().replaceFirst("raw=[^=]*, (?=\\w+=)", "").replaceFirst("raw=[^=]*]", "]");
    }

    private static String rhythms(List<Rhythm> rhythms) {
        return rhythms.stream().map(DeadlineGrammarTests::rhythm).collect(Collectors.joining(" & "));
    }

    private static String rhythm(Rhythm rhythm) {
        return switch (rhythm) {
            case Loose loose -> loose.name().toLowerCase(Locale.ROOT);
            case Every every ->
                (every.times() > 1 ? every.times() + " in " : "every ")
                        + every.period()
                        + (every.on().isEmpty() ? "" : " on ")
                        + every.on().stream()
                                .map(DeadlineGrammarTests::occasion)
                                .collect(Collectors.joining(" + "))
                        + (every.hours().isEmpty() ? "" : " at " + every.hours())
                        + (every.before() ? " before" : "");
        };
    }

    private static String occasion(Occasion occasion) {
        return switch (occasion) {
            case YearDays days -> range(days.first(), days.last());
            case YearMonths months -> range(months.first(), months.last());
            case MonthDays days ->
                range(days.first(), days.last())
                        + (days.month() == 0 ? "" : " of month " + days.month())
                        + (days.later() ? " later" : "");
            case WeekDays days -> range(days.first(), days.last());
            case Part part -> part.size() + " " + part.nth();
        };
    }

    private static String range(Object first, Object last) {
        return first.equals(last) ? first.toString() : first + ".." + last;
    }

    static String meaning(Deadline deadline) {
        var kind = deadline.getClass().getSimpleName();
        var cycles = deadline.rhythms().stream().filter(Every.class::isInstance).toList();
        var soft = (deadline.recurring() ? " R" : "")
                + (deadline.central() ? " C" : "")
                + (deadline instanceof Recurring || cycles.isEmpty() ? "" : " " + rhythms(cycles));
        if (deadline instanceof ByDate date) {
            return kind + " - " + date.date() + (date.before() ? " before" : "") + soft;
        }
        var days = kind + " " + deadline.start().map(Object::toString).orElse("-") + " "
                + deadline.due().map(Object::toString).orElse("-") + soft;
        return switch (deadline) {
            case AfterEvent event -> days + " [" + event.event() + " " + event.days() + "]";
            case Recurring recurring -> days + " " + rhythms(recurring.rhythms());
            case Roadmap roadmap -> days + " " + roadmap.reference().number();
            case Unstated _ -> days;
            default -> days;
        };
    }
}
