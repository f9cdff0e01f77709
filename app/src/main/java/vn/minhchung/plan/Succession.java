package vn.minhchung.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.organisation.Standing;
import vn.minhchung.organisation.SuccessionDecided;
import vn.minhchung.organisation.Units;
import vn.minhchung.platform.Ids;

/**
 * Moves open assignments of units that have ended to the units that stand in for them (kế thừa nhiệm vụ). The old row
 * stays, closed; where nobody has decided who stands in, the assignment waits and its timeline says so.
 */
@Service
class Succession {

    private static final Logger log = LoggerFactory.getLogger(Succession.class);

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Entries entries;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    Succession(
            JdbcClient jdbc,
            Assignments assignments,
            Entries entries,
            Units units,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.entries = entries;
        this.units = units;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /** At once when somebody has decided it, in the same transaction and in the name of who decided. */
    @EventListener
    @Transactional
    public void follow(SuccessionDecided decided) {
        follow(LocalDate.now(clock));
    }

    /** Every quarter of an hour, for decisions that take effect on a later day. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    @Transactional
    public void follow() {
        current.run(Actor.system(), () -> follow(LocalDate.now(clock)));
    }

    /** @return how many assignments have moved */
    int follow(LocalDate today) {
        int moved = 0;
        for (var ended : endedUnits(today)) {
            moved += switch (units.standIn(ended, today)) {
                case Standing.By(var unit) -> move(ended, unit.id());
                case Standing.Split split -> wait(ended);
                case Standing.Gone gone -> wait(ended);
                case Standing.Itself itself -> 0;
            };
        }
        if (moved > 0) {
            log.info("moved {} assignments to the units that stand in for their units", moved);
        }
        return moved;
    }

    private List<UUID> endedUnits(LocalDate today) {
        return jdbc.sql("""
                select u.id from organisation.shared_unit u
                where u.valid_to <= :today
                    and exists (select 1 from plan.assignment a where a.unit = u.id and a.ended_at is null)
                """)
                .param("today", today)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private int move(UUID from, UUID to) {
        var now = clock.instant();
        var there =
                assignments.lockOpenAt(to).stream().collect(Collectors.toMap(Assignment::task, Function.identity()));
        var request = ids.next();
        var moved = new LinkedHashMap<Assignment, UUID>();
        for (var old : assignments.lockOpenAt(from)) {
            close(old, now);
            var own = there.get(old.task());
            if (own == null || old.terms().part() == Part.LEAD && own.terms().part() == Part.COORDINATE) {
                var successor = old.successorAt(ids.next(), to);
                if (own != null) {
                    // Who only coordinated leads from now on, else the task would be without a lead.
                    close(own, now);
                }
                assignments.insert(List.of(successor));
                if (own != null) {
                    moved.put(own, successor.id());
                }
                moved.put(old, successor.id());
            } else {
                moved.put(old, own.id());
            }
        }
        moved.forEach((ended, successor) -> assignments.succeededBy(ended.id(), successor));
        entries.add(moved.keySet().stream()
                .map(ended -> entry(ended, Entries.Event.SUCCEEDED, request))
                .toList());
        if (!moved.isEmpty()) {
            events.publishEvent(new AssignmentsSucceeded(
                    units.get(from), units.get(to), idsOf(moved.keySet()), List.copyOf(moved.values())));
        }
        return moved.size();
    }

    private void close(Assignment ended, Instant now) {
        assignments.update(List.of(ended.with(ended.facts().with(next -> next.endedAt = now))));
    }

    private static List<UUID> idsOf(Collection<Assignment> those) {
        return those.stream().map(Assignment::id).toList();
    }

    /** Says once in each timeline that somebody must decide; the assignment stays where it is. */
    private int wait(UUID unit) {
        var written = new ArrayList<Entries.Entry>();
        for (var open : assignments.lockOpenAt(unit)) {
            // The unit itself is the request: the same sentence is not written twice.
            if (entries.reachedBy(unit, List.of(open.id())).isEmpty()) {
                written.add(entry(open, Entries.Event.SUCCESSION_OPEN, unit));
            }
        }
        entries.add(written);
        if (!written.isEmpty()) {
            events.publishEvent(new AssignmentsSucceeded(
                    units.get(unit),
                    null,
                    written.stream()
                            .map(entry -> Objects.requireNonNull(entry.assignment()))
                            .toList(),
                    List.of()));
        }
        return 0;
    }

    private Entries.Entry entry(Assignment assignment, Entries.Event event, UUID request) {
        return new Entries.Entry(
                ids.next(),
                request,
                assignment.directive(),
                assignment.task(),
                assignment.id(),
                clock.instant(),
                event.name(),
                current.get(),
                null);
    }
}
