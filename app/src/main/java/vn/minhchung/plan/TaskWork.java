package vn.minhchung.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.platform.Ids;

/**
 * Works tasks (thực hiện nhiệm vụ): accept, report, prove, confirm. Every action is one transaction, recorded once however
 * often the same request arrives.
 */
@Service
@Transactional
public class TaskWork {

    /** Actions after which the task as a whole may have become complete, or no longer be. */
    private static final Set<Action> SETTLING = Set.of(Action.CONFIRM, Action.REOPEN, Action.WITHDRAW);

    private final Assignments assignments;
    private final Entries entries;
    private final PlanSettings settings;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    TaskWork(
            Assignments assignments,
            Entries entries,
            PlanSettings settings,
            Attachments attachments,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.assignments = assignments;
        this.entries = entries;
        this.settings = settings;
        this.attachments = attachments;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What happened to a bulk action (kết quả thao tác hàng loạt).
     *
     * @param done how many assignments it changed
     * @param skipped how many did not offer the action any more
     */
    public record Outcome(int done, int skipped) {}

    /**
     * What the current actor may do with an assignment now (thao tác được phép).
     *
     * @param version to be sent back with the action
     * @param due the day that counts now; null when there is no basis for one
     */
    public record Offered(
            int version,
            Set<Action> actions,
            Status status,
            @Nullable LocalDate due) {}

    /** What is offered is exactly what {@link #act} will accept. */
    @Transactional(readOnly = true)
    public Offered offered(UUID assignment) {
        var found = assignments.find(List.of(assignment)).stream()
                .findFirst()
                .orElseThrow(() -> new TaskNotFound(assignment.toString()));
        var today = LocalDate.now(clock);
        return new Offered(
                found.version(),
                found.actions(current.get()),
                Status.of(found.facts(), found.terms(), today, settings.on(today)),
                Status.due(found.facts(), found.terms()));
    }

    /**
     * Does one action.
     *
     * @param version as the person saw it; another one in the database is refused, so that nobody overwrites a colleague
     * @param request made by the page; a second arrival of the same request changes nothing
     */
    public void act(UUID assignment, int version, UUID request, Act act) {
        var found = assignments.lock(List.of(assignment)).stream()
                .findFirst()
                .orElseThrow(() -> new TaskNotFound(assignment.toString()));
        var actor = current.get();
        found.requireRight(actor, act.action());
        if (entries.reachedBy(request, List.of(assignment)).isEmpty()) {
            if (found.version() != version) {
                throw new StaleAssignment(found.code());
            }
            save(Map.of(found.act(act, actor, clock.instant()), act), request, actor);
        }
    }

    /**
     * Does the same action to many assignments, each with its own words; one that no longer offers the action is skipped.
     *
     * @param request as for {@link #act}
     */
    public Outcome actAll(Map<UUID, Act> acts, UUID request) {
        var actor = current.get();
        var locked = assignments.lock(acts.keySet());
        var reached = entries.reachedBy(request, acts.keySet());
        var changed = new LinkedHashMap<Assignment, Act>();
        int skipped = 0;
        for (var found : locked) {
            var act = acts.get(found.id());
            if (act == null || reached.contains(found.id())) {
                continue;
            }
            found.requireRight(actor, act.action());
            if (found.actions(actor).contains(act.action())) {
                changed.put(found.act(act, actor, clock.instant()), act);
            } else {
                skipped++;
            }
        }
        save(changed, request, actor);
        return new Outcome(changed.size(), skipped);
    }

    private void save(Map<Assignment, Act> changed, UUID request, Actor actor) {
        if (changed.isEmpty()) {
            return;
        }
        var now = clock.instant();
        assignments.update(List.copyOf(changed.keySet()));
        var written = new ArrayList<Entries.Entry>();
        changed.forEach((assignment, act) -> written.add(entry(assignment, act, request, actor, now)));
        entries.add(written);
        written.forEach(this::claim);
        settle(changed, request, actor, now);
        var byAction = new LinkedHashMap<Action, List<Assignment>>();
        changed.forEach((assignment, act) -> byAction.computeIfAbsent(act.action(), action -> new ArrayList<>())
                .add(assignment));
        byAction.forEach((action, those) -> events.publishEvent(new AssignmentsChanged(
                action, those.stream().map(Assignment::id).toList(), traces(those))));
    }

    private static Map<String, Object> traces(List<Assignment> changed) {
        return changed.size() == 1
                ? Map.of(
                        "code",
                        changed.getFirst().code(),
                        "progress",
                        "plan.progress." + changed.getFirst().progress())
                : Map.of("assignments", changed.size());
    }

    private Entries.Entry entry(Assignment assignment, Act act, UUID request, Actor actor, Instant now) {
        return new Entries.Entry(
                ids.next(),
                request,
                assignment.directive(),
                assignment.task(),
                assignment.id(),
                now,
                act.action().name(),
                actor,
                act);
    }

    private void claim(Entries.Entry entry) {
        for (var file : entry.act().files()) {
            entries.addEvidence(entry, attachments.claim(file, "plan.assignment:" + entry.assignment()));
        }
    }

    /** A task is complete when all its leads are; what the others still coordinated ends with it. */
    private void settle(Map<Assignment, Act> changed, UUID request, Actor actor, Instant now) {
        var tasks = new LinkedHashMap<UUID, UUID>();
        changed.forEach((assignment, act) -> {
            if (SETTLING.contains(act.action()) && assignment.terms().part() == Part.LEAD) {
                tasks.put(assignment.task(), assignment.directive());
            }
        });
        if (tasks.isEmpty()) {
            return;
        }
        var settled = new LinkedHashSet<>(assignments.settleCoordination(tasks.keySet(), now));
        entries.add(settled.stream()
                .map(task -> new Entries.Entry(
                        ids.next(),
                        request,
                        java.util.Objects.requireNonNull(tasks.get(task)),
                        task,
                        null,
                        now,
                        Entries.Event.COORDINATION_CHANGED.name(),
                        actor,
                        Act.of(Action.CONFIRM)))
                .toList());
    }
}
