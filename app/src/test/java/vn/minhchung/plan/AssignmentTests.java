package vn.minhchung.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.minhchung.access.Actor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.platform.VietnamTime;
import vn.minhchung.testing.SignedIn;

class AssignmentTests {

    private static final UUID UNIT = new UUID(1, 1);
    private static final UUID AGGREGATOR = new UUID(1, 2);
    private static final Instant START = Instant.parse("2025-08-01T02:00:00Z");
    private static final PlanSettings.Days DAYS = new PlanSettings.Days(7, 14, 31);

    private static final Actor OFFICER = SignedIn.actor(UNIT, Role.OFFICER);
    private static final Actor LEADER = SignedIn.actor(UNIT, Role.UNIT_LEADER);
    private static final Actor CONFIRMER = SignedIn.actor(AGGREGATOR, Role.AGGREGATOR);
    private static final Actor STRANGER =
            SignedIn.actor(new UUID(1, 3), Role.OFFICER, Role.UNIT_LEADER, Role.AGGREGATOR);
    private static final Actor CHAIRMAN = SignedIn.actor(new UUID(1, 4), Role.LEADER, Role.AUDITOR);

    static Assignment fresh(Part part, @Nullable LocalDate due, boolean past) {
        var terms = new Status.Terms(part, due, due == null, null, past, START);
        return new Assignment(
                new UUID(2, 1), 0, new UUID(2, 2), new UUID(2, 3), "I.1", AGGREGATOR, UNIT, null, terms, Facts.NONE);
    }

    @Test
    void theUsualWayOfATask() {
        var task = fresh(Part.LEAD, LocalDate.of(2025, 9, 30), false);
        assertThat(task.progress()).isEqualTo(Progress.NOT_ACCEPTED);
        task = task.act(Act.of(Action.ACCEPT), OFFICER, START);
        task = task.act(Act.report(60, "Đã rà soát 60 văn bản"), OFFICER, START.plus(10, ChronoUnit.DAYS));
        assertThat(task.progress()).isEqualTo(Progress.IN_PROGRESS);
        task = task.act(Act.of(Action.DONE), OFFICER, Instant.parse("2025-09-30T09:00:00Z"));
        assertThat(task.progress()).isEqualTo(Progress.AWAITING_CONFIRMATION);
        task = task.act(Act.of(Action.CONFIRM), CONFIRMER, Instant.parse("2025-10-20T01:00:00Z"));
        assertThat(Status.of(task.facts(), task.terms(), LocalDate.of(2025, 10, 21), DAYS))
                .as("confirmed late, but reported done on the last day")
                .isEqualTo(new Status(Progress.COMPLETE, Timeliness.MET, Flag.NONE));
    }

    @Test
    void theAggregatorCanEndWorkUnderWayWhoseUnitNobodySucceeds() {
        var task = fresh(Part.COORDINATE, null, false)
                .act(Act.of(Action.ACCEPT), OFFICER, START)
                .act(Act.of(Action.WITHDRAW, "Đơn vị đã giải thể"), CONFIRMER, START);
        assertThat(task.facts().endedAt()).isEqualTo(START);
    }

    @Test
    void theDayEndsInVietnamNotInGreenwich() {
        var due = LocalDate.of(2025, 9, 30);
        var task = fresh(Part.LEAD, due, false)
                .act(Act.of(Action.ACCEPT), OFFICER, START)
                .act(Act.of(Action.DONE), OFFICER, Instant.parse("2025-09-30T17:30:00Z"));
        assertThat(task.facts().doneOn()).isEqualTo(due.plusDays(1));
    }

    @Test
    void aDeadlineBeforeThePlanIsAskedAboutNotCalledOverdue() {
        var task = fresh(Part.LEAD, LocalDate.of(2025, 6, 30), true);
        assertThat(Status.of(task.facts(), task.terms(), LocalDate.of(2025, 10, 8), DAYS))
                .isEqualTo(new Status(Progress.CONFIRM_PAST, Timeliness.UNCLEAR, Flag.NONE));
        var done = task.act(Act.of(Action.DONE), OFFICER, START);
        assertThat(Status.of(done.facts(), done.terms(), LocalDate.of(2025, 10, 8), DAYS)
                        .timeliness())
                .as("nobody can know whether it was in time")
                .isEqualTo(Timeliness.UNCLEAR);
        var open = task.act(Act.of(Action.ACCEPT), OFFICER, START);
        assertThat(Status.of(open.facts(), open.terms(), LocalDate.of(2025, 8, 2), DAYS)
                        .timeliness())
                .as("the unit says that it is still open")
                .isEqualTo(Timeliness.OVERDUE);
    }

    @Test
    void anExtensionMovesTheDayThatCountsAndKeepsThePlansOwn() {
        var until = LocalDate.of(2025, 12, 31);
        var task = fresh(Part.LEAD, LocalDate.of(2025, 9, 30), false)
                .act(Act.of(Action.ACCEPT), OFFICER, START)
                .act(Act.askExtension(until, "Chờ nghị quyết của Hội đồng nhân dân tỉnh"), OFFICER, START)
                .act(Act.of(Action.GRANT_EXTENSION, "Đồng ý"), CONFIRMER, START);
        assertThat(task.terms().due()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(Status.due(task.facts(), task.terms())).isEqualTo(until);
    }

    @Test
    void aCycleIsDueAtTheEndOfTheFirstPeriodWithoutAReport() {
        var terms = new Status.Terms(Part.LEAD, null, true, 3, false, START);
        var accepted = Facts.NONE.with(next -> next.acceptedAt = START);
        assertThat(Status.due(accepted, terms)).isEqualTo(LocalDate.of(2025, 9, 30));
        var reported = accepted.with(next -> next.reportedAt = Instant.parse("2025-09-10T02:00:00Z"));
        assertThat(Status.due(reported, terms)).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void aTaskWithoutADateIsOnTrackOnlyWhileItIsReported() {
        var task = fresh(Part.LEAD, null, false)
                .act(Act.of(Action.ACCEPT), OFFICER, START)
                .act(Act.of(Action.NOTHING_NEW), OFFICER, START);
        assertThat(Status.of(task.facts(), task.terms(), LocalDate.of(2025, 8, 10), DAYS)
                        .timeliness())
                .isEqualTo(Timeliness.ON_TRACK);
        assertThat(Status.reviewOn(task.facts(), task.terms(), DAYS)).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(Status.of(task.facts(), task.terms(), LocalDate.of(2025, 9, 10), DAYS))
                .isEqualTo(new Status(Progress.IN_PROGRESS, Timeliness.UNCLEAR, Flag.SILENT));
    }

    @Test
    void aReasonIsAskedForWhereOneIsOwed() {
        assertThatThrownBy(() -> fresh(Part.LEAD, null, false).act(Act.of(Action.RETURN, "  "), LEADER, START))
                .isInstanceOf(ActIncomplete.class);
    }

    static LongStream seeds() {
        var fixed = System.getProperty("test.seed");
        return fixed == null ? new Random().longs(200) : LongStream.of(Long.parseLong(fixed));
    }

    /** Random walks: what is offered is accepted, what is not offered is refused, and rights never leak. */
    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void whatIsOfferedIsExactlyWhatIsAccepted(long seed) {
        var random = new Random(seed);
        var task = fresh(
                random.nextBoolean() ? Part.LEAD : Part.COORDINATE,
                random.nextBoolean() ? LocalDate.of(2025, 9, 30) : null,
                random.nextInt(4) == 0);
        var now = START;
        for (int step = 0; step < 40; step++) {
            now = now.plus(random.nextInt(72), ChronoUnit.HOURS);
            assertThat(task.actions(STRANGER)).isEmpty();
            assertThat(task.actions(CHAIRMAN)).isEmpty();
            var actor = List.of(OFFICER, LEADER, CONFIRMER).get(random.nextInt(3));
            var offered = task.actions(actor);
            for (var action : Action.values()) {
                var act = plausible(action, task, now);
                if (offered.contains(action)) {
                    task.requireRight(actor, action);
                    var next = task.act(act, actor, now);
                    assertThat(next.facts()).as("%s changes something", action).isNotNull();
                    Status.of(
                                    next.facts(),
                                    next.terms(),
                                    act.day() == null ? LocalDate.of(2025, 10, 8) : act.day(),
                                    DAYS)
                            .label();
                } else {
                    var before = task;
                    var moment = now;
                    assertThatThrownBy(() -> {
                                before.requireRight(actor, action);
                                before.act(act, actor, moment);
                            })
                            .isInstanceOfAny(ActionNotAvailable.class, NotAllowed.class);
                }
            }
            if (!offered.isEmpty()) {
                var action = List.copyOf(offered).get(random.nextInt(offered.size()));
                task = task.act(plausible(action, task, now), actor, now);
            }
        }
    }

    private static Act plausible(Action action, Assignment task, Instant now) {
        var today = VietnamTime.day(now);
        var due = Status.due(task.facts(), task.terms());
        return new Act(
                action,
                "Lý do",
                50,
                null,
                null,
                (due == null || due.isBefore(today) ? today : due).plusDays(30),
                new UUID(3, 3),
                "Hà Quốc Vinh",
                List.of());
    }
}
