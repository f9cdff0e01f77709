package vn.minhchung.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Units;
import vn.minhchung.platform.Ids;

/**
 * Gives a task to one more unit after its plan was issued (giao thêm đơn vị): the unit it went to returned it with reason, or
 * is not alone in it.
 */
@Service
@Transactional
public class Giving {

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Entries entries;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    Giving(
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

    private record Given(UUID directive, UUID aggregator, String code) {}

    /**
     * Only the plan's aggregator may.
     *
     * @param request made by the page; a second arrival of the same request changes nothing
     * @param reason kept in the timeline, where both units read it
     * @throws AlreadyGiven when the unit has the task already
     */
    public void give(UUID task, UUID unit, Part part, UUID request, String reason) {
        // The lock makes a second click wait for the first, and find what it did.
        var given = jdbc.sql("""
                select t.directive, d.aggregator, t.code
                from plan.task t join plan.directive d on d.id = t.directive
                where t.id = :task
                for update of t
                """)
                .param("task", task)
                .query(Given.class)
                .optional()
                .orElseThrow(() -> new TaskNotFound(task.toString()));
        var actor = current.get();
        actor.requireIn(given.aggregator(), Role.AGGREGATOR);
        var open = jdbc.sql("select id from plan.assignment where task = :task and unit = :unit and ended_at is null")
                .param("task", task)
                .param("unit", unit)
                .query(UUID.class)
                .optional();
        if (open.isPresent()) {
            if (entries.reachedBy(request, List.of(open.get())).isEmpty()) {
                throw new AlreadyGiven(given.code(), units.get(unit).shortName());
            }
            return;
        }
        var now = clock.instant();
        var terms = new Status.Terms(part, null, false, null, false, now);
        var assignment = new Assignment(
                ids.next(),
                0,
                given.directive(),
                task,
                given.code(),
                given.aggregator(),
                unit,
                null,
                terms,
                Facts.NONE);
        assignments.insert(List.of(assignment));
        entries.add(List.of(new Entries.Entry(
                ids.next(),
                request,
                given.directive(),
                task,
                assignment.id(),
                now,
                Entries.Event.GIVEN.name(),
                actor,
                Act.of(Action.REASSIGN, reason))));
        events.publishEvent(new TaskGiven(assignment.id(), given.code(), units.get(unit), part, reason));
    }
}
