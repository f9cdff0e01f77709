package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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

    /** Any deadline but one that nobody states. */
    static Deadline random(Random random) {
        boolean on = random.nextInt(4) == 0;
        boolean central = random.nextInt(5) == 0;
        var year = Year.of(2024 + random.nextInt(8));
        var first = day(random);
        return switch (random.nextInt(11)) {
            case 0 -> new ByDate("", first, random.nextBoolean(), on, central);
            case 1 -> new InMonth("", YearMonth.from(first), on, central);
            case 2 -> new InQuarter("", year, 1 + random.nextInt(4), on, central);
            case 3 -> new InHalfYear("", year, random.nextBoolean(), on, central);
            case 4 -> new InYear("", year, on, central);
            case 5 -> new InPeriod("", first, first.plusDays(1 + random.nextInt(700)), on, central);
            case 6 ->
                new Recurring(
                        "",
                        List.of(
                                        Period.ofMonths(1),
                                        Period.ofMonths(3),
                                        Period.ofYears(1),
                                        Period.ofMonths(6),
                                        Period.ofWeeks(1))
                                .get(random.nextInt(5)),
                        null,
                        central);
            case 7 -> new Recurring("", Period.ofYears(1), MonthDay.from(first), central);
            case 8 ->
                new Roadmap(
                        "",
                        new DocumentReference(
                                "Quyết định", random.nextInt(2000) + "/QĐ-TTg", first, "Thủ tướng Chính phủ"),
                        on,
                        false);
            case 9 ->
                new AfterEvent(
                        "",
                        "có ý kiến của Hội đồng nhân dân tỉnh",
                        5 + random.nextInt(60),
                        random.nextBoolean(),
                        false,
                        false);
            default -> new Central("");
        };
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2500));
    }

    private static String withoutWords(Deadline deadline) {
        return deadline.toString().replaceFirst("raw=[^=]*, (?=\\w+=)", "").replaceFirst("raw=[^=]*]", "]");
    }

    static String meaning(Deadline deadline) {
        var kind = deadline.getClass().getSimpleName();
        var soft = (deadline.recurring() ? " R" : "") + (deadline.central() ? " C" : "");
        if (deadline instanceof ByDate date) {
            return kind + " - " + date.date() + (date.before() ? " before" : "") + soft;
        }
        var days = kind + " " + deadline.start().map(Object::toString).orElse("-") + " "
                + deadline.due().map(Object::toString).orElse("-") + soft;
        return switch (deadline) {
            case AfterEvent event -> days + " [" + event.event() + " " + event.days() + "]";
            case Recurring recurring -> days + " every " + recurring.every() + " on " + recurring.on();
            case Roadmap roadmap -> days + " " + roadmap.reference().number();
            case Unstated _ -> days;
            default -> days;
        };
    }
}
