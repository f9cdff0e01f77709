package vn.minhchung.plan.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.attachment.StoredFile;
import vn.minhchung.organisation.UnitClasses;
import vn.minhchung.organisation.Units;
import vn.minhchung.plan.NewGroup;
import vn.minhchung.plan.Plans;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.work.Jobs;

/** Takes plans in (tiếp nhận kế hoạch): from the uploaded file to the issued plan. Rows are edited in {@link Editing}. */
@Service
@Transactional
class Intake {

    /** What the plan's own table takes. */
    static final int MOST_GROUP_TITLE = 1000;

    private final Drafts drafts;
    private final Reviews reviews;
    private final Units units;
    private final UnitClasses classes;
    private final Examples examples;
    private final SamenessRows sameness;
    private final Plans plans;
    private final Attachments attachments;
    private final Jobs jobs;
    private final Issuing issuing;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    Intake(
            Drafts drafts,
            Reviews reviews,
            Units units,
            UnitClasses classes,
            Examples examples,
            SamenessRows sameness,
            Plans plans,
            Attachments attachments,
            Jobs jobs,
            Issuing issuing,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.units = units;
        this.classes = classes;
        this.examples = examples;
        this.sameness = sameness;
        this.plans = plans;
        this.attachments = attachments;
        this.jobs = jobs;
        this.issuing = issuing;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /** The units for which the actor aggregates; an import is made for one of them. */
    static List<UUID> units(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.AGGREGATOR)
                .map(Grant::unit)
                .distinct()
                .toList();
    }

    /** Starts a draft of an uploaded file and the job that reads it. */
    void receive(UUID id, StoredFile file) {
        var actor = current.get();
        actor.require(Role.AGGREGATOR);
        var unit = actor.hasIn(actor.unit(), Role.AGGREGATOR)
                ? actor.unit()
                : units(actor).getFirst();
        start(id, file, unit);
        drafts.job(id, jobs.start(ReadingJob.KIND, "intake.job.title", Map.of("draft", id.toString())));
    }

    /** A draft in which nothing has been read yet. */
    UUID start(StoredFile file, UUID unit) {
        var id = ids.next();
        start(id, file, unit);
        return id;
    }

    boolean knows(UUID id) {
        return drafts.find(id).isPresent();
    }

    private void start(UUID id, StoredFile file, UUID unit) {
        var actor = current.get();
        actor.requireIn(unit, Role.AGGREGATOR);
        var now = clock.instant();
        drafts.insert(new Draft(
                id,
                Draft.State.READING,
                file.id(),
                file.name(),
                file.sha256(),
                unit,
                actor.account(),
                actor.name(),
                now,
                now,
                null,
                null,
                Draft.Details.NONE,
                Draft.Reading.NOTHING,
                null));
        attachments.claim(file.id(), DraftFiles.PREFIX + id);
        publish(id, IntakeEvent.Action.STARTED, Map.of("file", file.name()));
    }

    List<Draft> open() {
        return drafts.open(units(current.get()));
    }

    /** Completes the head of the document. */
    void describe(UUID id, Draft.Details details) {
        var draft = change(id);
        if (details.aggregator() != null && !current.get().hasIn(details.aggregator(), Role.AGGREGATOR)) {
            throw new NotAllowed(current.get(), "AGGREGATOR in unit " + details.aggregator());
        }
        if (!details.equals(draft.details())) {
            drafts.describe(id, details);
            examples.head(draft, details);
            publishChange(id, IntakeEvent.Action.DESCRIBED, head(draft.details()), head(details));
        }
    }

    /** Gives a group of tasks another title. */
    void rename(UUID id, String group, String title) {
        if (title.isBlank() || title.length() > MOST_GROUP_TITLE) {
            throw new DraftRefusals.NotPossible("intake.group-title", MOST_GROUP_TITLE);
        }
        var groups = new ArrayList<>(change(id).reading().groups());
        var former = groups.stream().filter(one -> one.number().equals(group)).findFirst();
        if (former.isEmpty() || former.get().title().equals(title)) {
            return; // the form was sent twice
        }
        groups.replaceAll(one -> one.number().equals(group) ? new NewGroup(group, title, one.declaredCount()) : one);
        drafts.reading(id, groups);
        publishChange(
                id,
                IntakeEvent.Action.DESCRIBED,
                Map.of("title", former.get().title()),
                Map.of("group", group, "title", title));
    }

    /** Opens the review of a file that could not be read, to be typed in from its pages. */
    void byHand(UUID id) {
        if (change(id).state() == Draft.State.UNREADABLE) {
            drafts.state(id, Draft.State.REVIEW, null);
            publish(id, IntakeEvent.Action.BY_HAND, Map.of());
        }
    }

    /** Decides once for all rows what {@code name} stands for; a null target means that nobody is meant. */
    void choose(UUID id, String name, boolean unitClass, @Nullable UUID target) {
        var draft = change(id);
        var choice = new Drafts.Choice(
                Fold.fold(name), name, target == null ? "NOBODY" : unitClass ? "CLASS" : "UNIT", target, null);
        var former = reviews.choices(id).get(choice.folded());
        if (former != null
                && former.meaning().equals(choice.meaning())
                && Objects.equals(former.target(), choice.target())) {
            return; // the form was sent twice
        }
        drafts.choose(id, choice, current.get().name(), clock.instant());
        examples.agency(draft, choice, meaning(choice));
        publishChange(
                id,
                IntakeEvent.Action.NAMED,
                former == null ? Map.of() : Map.of("meaning", meaning(former)),
                Map.of("name", name, "meaning", meaning(choice)));
    }

    /** Makes a decided name undecided again. */
    void forget(UUID id, String name) {
        change(id);
        var former = reviews.choices(id).get(Fold.fold(name));
        if (former != null) {
            drafts.forget(id, former.folded());
            examples.forgetAgency(id, former.folded());
            publishChange(id, IntakeEvent.Action.NAMED, Map.of("meaning", meaning(former)), Map.of("name", name));
        }
    }

    private String meaning(Drafts.Choice choice) {
        if (choice.target() == null) {
            return "intake.nobody";
        }
        return choice.meaning().equals("CLASS")
                ? classes.get(choice.target()).name()
                : units.get(choice.target()).name();
    }

    /** The filled fields of the document's head, for the trail. */
    private Map<String, Object> head(Draft.Details details) {
        var head = new TreeMap<String, Object>(Map.of(
                "number", details.number(),
                "title", details.title(),
                "issuer", details.issuer(),
                "signer", details.signer()));
        head.values().removeIf(""::equals);
        if (details.issuedOn() != null) {
            head.put("issuedOn", details.issuedOn());
        }
        if (details.aggregator() != null) {
            head.put("aggregator", units.get(details.aggregator()).name());
        }
        return head;
    }

    /**
     * Records the decision to issue although gaps of {@code rule} are open: one entry for each gap.
     *
     * @param row only this row; null for all rows and the plan
     */
    int accept(UUID id, Rule rule, @Nullable UUID row, String reason) {
        var review = reviews.of(change(id));
        var actor = current.get();
        var at = Drafts.time(clock.instant());
        var accepted = new ArrayList<Object[]>();
        for (var line : review.rows()) {
            if (row == null || row.equals(line.row().id())) {
                for (var gap : line.open()) {
                    if (gap.rule() == rule) {
                        accepted.add(acceptance(id, line.row().id(), gap, reason, actor, at));
                    }
                }
            }
        }
        if (row == null) {
            for (var gap : review.openPlanGaps()) {
                if (gap.rule() == rule) {
                    accepted.add(acceptance(id, null, gap, reason, actor, at));
                }
            }
        }
        if (accepted.isEmpty()) {
            return 0; // the form was sent twice, or somebody else was faster
        }
        drafts.accept(accepted);
        publish(
                id,
                IntakeEvent.Action.ACCEPTED,
                Map.of("rule", "intake.rule." + rule, "count", accepted.size(), "reason", reason));
        return accepted.size();
    }

    private Object[] acceptance(UUID draft, @Nullable UUID row, ClarityGap gap, String reason, Actor actor, Object at) {
        return new Object[] {
            ids.next(),
            draft,
            row,
            gap.rule().name(),
            gap.fingerprint(),
            reason,
            actor.account(),
            actor.name(),
            actor.post(),
            at
        };
    }

    void withdraw(UUID id, @Nullable UUID row, String fingerprint) {
        change(id);
        if (drafts.withdraw(id, row, fingerprint) > 0) {
            publish(
                    id,
                    IntakeEvent.Action.ACCEPTED,
                    Map.of("withdrawn", "intake.rule." + fingerprint.split(":", 2)[0]));
        }
    }

    void discard(UUID id) {
        var known = drafts.lock(id).orElseThrow(DraftRefusals.DraftNotFound::new);
        current.get().requireIn(known.unit(), Role.AGGREGATOR);
        if (known.state() == Draft.State.DISCARDED) {
            return; // the form was sent twice
        }
        var draft = change(id);
        drafts.state(id, Draft.State.DISCARDED, null);
        examples.forgetDraft(id);
        publish(id, IntakeEvent.Action.DISCARDED, Map.of("file", draft.fileName()));
    }

    /**
     * Issues the plan; a second click on the same draft finds it issued and changes nothing.
     *
     * @param adviceAccepted whether the person has decided to issue although some points could be clearer; each is recorded
     */
    UUID issue(UUID id, boolean adviceAccepted) {
        var draft = drafts.lock(id).orElseThrow(DraftRefusals.DraftNotFound::new);
        current.get().requireIn(draft.unit(), Role.AGGREGATOR);
        if (draft.state() == Draft.State.ISSUED && draft.plan() != null) {
            return draft.plan();
        }
        requireReviewable(draft);
        var review = reviews.of(draft);
        if (!review.problems().isEmpty()) {
            throw new DraftRefusals.NotReady(review.problems().size());
        }
        if (review.advice() > 0) {
            if (!adviceAccepted) {
                throw new DraftRefusals.NotPossible("intake.issue.advice-open", review.advice());
            }
            acceptAdvice(review);
            review = reviews.of(draft);
        }
        var plan = plans.issue(issuing.plan(review));
        drafts.state(id, Draft.State.ISSUED, plan);
        drafts.saved(id, clock.instant());
        supersede(review.draft());
        publish(
                id,
                IntakeEvent.Action.ISSUED,
                Map.of(
                        "number",
                        draft.details().number(),
                        "accepted",
                        review.acceptances().size()));
        return plan;
    }

    /** The draft of the same document that this one is a newer version of is needed no more. */
    private void supersede(Draft issued) {
        sameness.of(issued.id())
                .filter(same -> same.choice() == Sameness.Choice.VERSION)
                .flatMap(same -> drafts.lock(same.known()))
                .filter(Draft::open)
                .ifPresent(former -> {
                    drafts.state(former.id(), Draft.State.DISCARDED, null);
                    publish(former.id(), IntakeEvent.Action.DISCARDED, Map.of("file", former.fileName()));
                });
    }

    private void acceptAdvice(Review review) {
        var id = review.draft().id();
        var actor = current.get();
        var at = Drafts.time(clock.instant());
        var reason = issuing.adviceAccepted();
        var accepted = new ArrayList<Object[]>();
        for (var line : review.rows()) {
            line.advice().forEach(gap -> accepted.add(acceptance(id, line.row().id(), gap, reason, actor, at)));
        }
        review.planAdvice().forEach(gap -> accepted.add(acceptance(id, null, gap, reason, actor, at)));
        drafts.accept(accepted);
        publish(id, IntakeEvent.Action.ACCEPTED, Map.of("count", accepted.size(), "reason", reason));
    }

    /** The draft, locked, if the actor may change it and it can still be changed. */
    Draft change(UUID id) {
        var draft = drafts.lock(id).orElseThrow(DraftRefusals.DraftNotFound::new);
        current.get().requireIn(draft.unit(), Role.AGGREGATOR);
        if (!draft.open()) {
            throw new DraftRefusals.DraftClosed(draft.state());
        }
        drafts.saved(id, now());
        return draft;
    }

    static void requireReviewable(Draft draft) {
        if (draft.state() != Draft.State.REVIEW) {
            throw new DraftRefusals.DraftClosed(draft.state());
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private void publish(UUID draft, IntakeEvent.Action action, Map<String, ?> after) {
        events.publishEvent(new IntakeEvent(draft, action, Map.of(), after));
    }

    /** Without the values that stay as they were. */
    private void publishChange(UUID draft, IntakeEvent.Action action, Map<String, ?> before, Map<String, ?> after) {
        var former = new TreeMap<String, Object>(before);
        former.entrySet().removeAll(after.entrySet());
        var now = new TreeMap<String, Object>(after);
        now.entrySet().removeAll(before.entrySet());
        events.publishEvent(new IntakeEvent(draft, action, former, now));
    }
}
