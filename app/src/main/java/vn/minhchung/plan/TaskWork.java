package vn.minhchung.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.attachment.StoredFile;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Units;
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
    private final Posts posts;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    TaskWork(
            Assignments assignments,
            Entries entries,
            PlanSettings settings,
            Attachments attachments,
            Posts posts,
            Units units,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.assignments = assignments;
        this.entries = entries;
        this.settings = settings;
        this.attachments = attachments;
        this.posts = posts;
        this.units = units;
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
     * @param reviewOn when a task without such a day is looked at again
     */
    public record Offered(
            int version,
            Set<Action> actions,
            Status status,
            @Nullable LocalDate due,
            @Nullable LocalDate reviewOn) {}

    /** What is offered is exactly what {@link #act} will accept. */
    @Transactional(readOnly = true)
    public Offered offered(UUID assignment) {
        var found = assignments.find(List.of(assignment)).stream()
                .findFirst()
                .orElseThrow(() -> new TaskNotFound(assignment.toString()));
        var today = LocalDate.now(clock);
        var days = settings.on(today);
        return new Offered(
                found.version(),
                found.actions(current.get()),
                Status.of(found.facts(), found.terms(), today, days),
                Status.due(found.facts(), found.terms()),
                Status.reviewOn(found.facts(), found.terms(), days));
    }

    /**
     * Does one action.
     *
     * @param version as the person saw it; another one in the database is refused, so that nobody overwrites a colleague
     * @param request made by the page; a second arrival of the same request changes nothing
     * @return false when the newest entry of today says exactly this: a form sent again after Back is not recorded twice
     */
    public boolean act(UUID assignment, int version, UUID request, Act act) {
        var found = assignments.lock(List.of(assignment)).stream()
                .findFirst()
                .orElseThrow(() -> new TaskNotFound(assignment.toString()));
        var actor = current.get();
        found.requireRight(actor, act.action());
        if (entries.reachedBy(request, List.of(assignment)).isEmpty()) {
            if (found.version() != version) {
                throw new StaleAssignment(found.code());
            }
            if (said(assignment, act, actor)) {
                return false;
            }
            save(List.of(step(found, act, actor)), request, actor);
        }
        return true;
    }

    private boolean said(UUID assignment, Act act, Actor actor) {
        var today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        var files = entries.saidLast(assignment, actor, act, today).orElse(null);
        if (files == null || files.size() != act.files().size()) {
            return false;
        }
        var before = attachments.of(ActTraced.subject(assignment)).stream().filter(file -> files.contains(file.id()));
        return contents(before).equals(contents(act.files().stream().map(attachments::find)));
    }

    private static List<String> contents(Stream<StoredFile> files) {
        return files.map(StoredFile::sha256).sorted().toList();
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
        var changed = new ArrayList<Step>();
        int skipped = 0;
        int said = 0;
        for (var found : locked) {
            var act = acts.get(found.id());
            if (act == null || reached.contains(found.id())) {
                continue;
            }
            found.requireRight(actor, act.action());
            if (act.action() == Action.NOTHING_NEW && said(found.id(), act, actor)) {
                said++; // the list was sent again after Back
            } else if (found.actions(actor).contains(act.action())) {
                changed.add(step(found, act, actor));
            } else {
                skipped++;
            }
        }
        save(changed, request, actor);
        // What an earlier arrival of this request did is done: a second click gets the same answer.
        return new Outcome(changed.size() + reached.size() + said, skipped);
    }

    /** One action on one assignment. */
    private record Step(Assignment before, Assignment after, Act act) {}

    private Step step(Assignment found, Act act, Actor actor) {
        if (act.action() == Action.NAME_PERSON
                && act.person() != null
                && posts.people(found.unit()).stream()
                        .noneMatch(person -> person.id().equals(act.person()))) {
            throw new ActIncomplete("plan.act.person-elsewhere", found.code());
        }
        return new Step(found, found.act(act, actor, clock.instant()), act);
    }

    private void save(List<Step> steps, UUID request, Actor actor) {
        if (steps.isEmpty()) {
            return;
        }
        var now = clock.instant();
        assignments.update(steps.stream().map(Step::after).toList());
        var written = steps.stream()
                .map(step -> entry(step.after(), step.act(), request, actor, now))
                .toList();
        entries.add(written);
        for (int i = 0; i < steps.size(); i++) {
            claim(written.get(i), steps.get(i).act().files());
        }
        settle(steps, actor, now);
        steps.stream()
                .collect(Collectors.groupingBy(step -> step.act().action(), LinkedHashMap::new, Collectors.toList()))
                .forEach((action, those) -> {
                    events.publishEvent(traced(action, those));
                    events.publishEvent(new AssignmentsChanged(action, ids(those)));
                });
    }

    private ActTraced traced(Action action, List<Step> steps) {
        var before = new LinkedHashMap<String, Object>();
        var after = new LinkedHashMap<String, Object>();
        trace(
                before,
                "progress",
                steps,
                step -> "plan.progress." + step.before().progress());
        trace(before, "percent", steps, step -> step.before().facts().percent());
        trace(before, "person", steps, step -> step.before().facts().personName());
        trace(after, "code", steps, step -> step.after().code());
        trace(after, "progress", steps, step -> "plan.progress." + step.after().progress());
        trace(after, "percent", steps, step -> step.after().facts().percent());
        trace(after, "person", steps, step -> step.after().facts().personName());
        trace(after, "note", steps, step -> step.act().note());
        trace(after, "figure", steps, step -> step.act().figure());
        trace(after, "day", steps, step -> step.act().day());
        trace(
                after,
                "files",
                steps,
                step -> step.act().files().isEmpty()
                        ? null
                        : step.act().files().stream()
                                .map(file -> "attachment.file:" + file)
                                .toList());
        var those = ids(steps);
        if (those.size() > 1) {
            after.put("ids", those.stream().map(ActTraced::subject).toList());
        }
        var where = steps.stream()
                .map(step -> step.after().unit())
                .distinct()
                .map(units::get)
                .toList();
        return new ActTraced(action, those, where, before, after);
    }

    private static List<UUID> ids(List<Step> steps) {
        return steps.stream().map(step -> step.after().id()).toList();
    }

    /** The value once when it is the same for all, else one for each in the order of the identifiers; none when all lack it. */
    private static void trace(
            Map<String, Object> traces, String key, List<Step> steps, Function<Step, @Nullable Object> value) {
        var values = steps.stream()
                .map(step -> Objects.requireNonNullElse(value.apply(step), "–"))
                .toList();
        if (values.stream().distinct().count() > 1) {
            traces.put(key, values);
        } else if (!values.getFirst().equals("–")) {
            traces.put(key, values.getFirst());
        }
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

    private void claim(Entries.Entry entry, List<UUID> files) {
        for (var file : files) {
            entries.addEvidence(
                    entry, attachments.claim(file, ActTraced.subject(Objects.requireNonNull(entry.assignment()))));
        }
    }

    /** A task is complete when all its leads are; what the others still coordinated ends with it. */
    private void settle(List<Step> steps, Actor actor, Instant now) {
        var tasks = new LinkedHashMap<UUID, UUID>();
        for (var step : steps) {
            if (SETTLING.contains(step.act().action()) && step.after().terms().part() == Part.LEAD) {
                tasks.put(step.after().task(), step.after().directive());
            }
        }
        if (tasks.isEmpty()) {
            return;
        }
        var request = ids.next();
        var settled = new LinkedHashSet<>(assignments.settleCoordination(tasks.keySet(), now));
        entries.add(settled.stream()
                .map(task -> new Entries.Entry(
                        ids.next(),
                        request,
                        Objects.requireNonNull(tasks.get(task)),
                        task,
                        null,
                        now,
                        Entries.Event.COORDINATION_CHANGED.name(),
                        actor,
                        null))
                .toList());
    }
}
