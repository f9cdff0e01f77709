package vn.minhchung.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTests {

    static final LocalDate TODAY = LocalDate.of(2025, 10, 8);
    static final PlanSettings.Days DAYS = new PlanSettings.Days(7, 14, 31);
    private static final Instant ASSIGNED = Instant.parse("2025-05-10T02:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2025-05-20T02:00:00Z");
    private static final Instant EARLIER = Instant.parse("2025-06-20T02:00:00Z");
    private static final LocalDate PASSED = LocalDate.of(2025, 9, 30);
    private static final Instant LATELY = Instant.parse("2025-10-06T02:00:00Z");

    record Case(Facts facts, Status.Terms terms) {}

    /** The day in the plan and the day granted instead. */
    record Due(@Nullable LocalDate inPlan, @Nullable LocalDate extended) {}

    /** The unit's last report and when the aggregator sent it back. */
    record Heard(@Nullable Instant reported, @Nullable Instant sentBack) {}

    /** Every combination of facts that matters to a status. */
    static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (int bits = 0; bits < 1 << 9; bits++) {
            for (var due : dues()) {
                for (var heard : heard(on(bits, 0))) {
                    for (var done : new LocalDate[] {null, LocalDate.of(2025, 8, 1), TODAY}) {
                        cases.add(new Case(
                                facts(bits, done, due, heard),
                                new Status.Terms(
                                        on(bits, 5) ? Part.LEAD : Part.COORDINATE,
                                        due.inPlan(),
                                        on(bits, 8),
                                        on(bits, 6) ? 3 : null,
                                        on(bits, 7),
                                        ASSIGNED)));
                    }
                }
            }
        }
        return cases;
    }

    private static Facts facts(int bits, @Nullable LocalDate done, Due due, Heard heard) {
        return Facts.NONE.with(next -> {
            next.acceptedAt = on(bits, 0) ? LONG_AGO : null;
            next.returnedAt = on(bits, 1) ? LONG_AGO : null;
            next.confirmedAt = on(bits, 2) ? LATELY : null;
            next.obstacleAt = on(bits, 3) ? LATELY : null;
            next.extensionTo = on(bits, 4) ? TODAY.plusYears(1) : null;
            next.doneOn = done;
            next.dueExtended = due.extended();
            next.reportedAt = heard.reported();
            next.sentBackAt = heard.sentBack();
        });
    }

    private static List<Due> dues() {
        return List.of(
                new Due(null, null),
                new Due(PASSED, null),
                new Due(TODAY, null),
                new Due(TODAY.plusDays(7), null),
                new Due(TODAY.plusDays(8), null),
                new Due(PASSED, TODAY.plusDays(8)),
                new Due(null, PASSED));
    }

    /** Only what was accepted and reported is ever sent back. */
    private static List<Heard> heard(boolean accepted) {
        var never = new Heard(null, null);
        var reported = new Heard(EARLIER, null);
        var lately = new Heard(LATELY, null);
        return accepted
                ? List.of(never, reported, lately, new Heard(EARLIER, LATELY))
                : List.of(never, reported, lately);
    }

    private static boolean on(int bits, int bit) {
        return (bits >> bit & 1) == 1;
    }

    @Test
    void theTableInTheDocumentIsTheCode() throws IOException {
        var words = new Properties();
        try (Reader reader = new InputStreamReader(
                getClass().getResourceAsStream("/messages/plan.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        var reachable = new TreeSet<>(Comparator.comparing((Status s) -> s.progress())
                .thenComparing(Status::timeliness)
                .thenComparing(Status::flag));
        cases().forEach(c -> reachable.add(Status.of(c.facts(), c.terms(), TODAY, DAYS)));
        var expected = reachable.stream()
                .map(status -> "| %s | %s | %s | %s | `%s` | %s |"
                        .formatted(
                                words.getProperty("plan.progress." + status.progress()),
                                words.getProperty("plan.timeliness." + status.timeliness()),
                                status.flag() == Flag.NONE ? "–" : words.getProperty("plan.flag." + status.flag()),
                                words.getProperty(status.label().messageKey()),
                                status.label().icon(),
                                status.label().tone().isEmpty()
                                        ? "–"
                                        : status.label().tone()))
                .toList();
        // When the rules change on purpose, this is what to paste.
        Files.write(Path.of("target", "status-table.md"), expected);
        var document = Files.readAllLines(Path.of("..", "docs", "status.md"));
        var rows = document.stream()
                .filter(line -> line.startsWith("| ") && line.contains("`") && !line.contains("---"))
                .toList();
        assertThat(rows).isEqualTo(expected);
    }

    @Test
    void everyLabelIsUsed() {
        var used = cases().stream()
                .map(c -> Status.of(c.facts(), c.terms(), TODAY, DAYS).label())
                .distinct()
                .toList();
        assertThat(used).containsExactlyInAnyOrderElementsOf(Arrays.asList(StatusLabel.values()));
    }

    @Test
    void periodsAreThoseOfTheCalendar() {
        assertThat(Status.periodEnd(LocalDate.of(2025, 2, 3), 1)).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(Status.periodEnd(LocalDate.of(2025, 7, 31), 3)).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(Status.periodEnd(LocalDate.of(2025, 7, 1), 6)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(Status.periodEnd(LocalDate.of(2024, 1, 1), 12)).isEqualTo(LocalDate.of(2024, 12, 31));
    }
}
