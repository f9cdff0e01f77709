package vn.minhchung.plan.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.document.DocumentComparison;

/** What people decide about a document that was here before (xử lý văn bản đã có): nothing is taken in twice unless somebody wants it. */
@Service
@Transactional
class KnownDocuments {

    private final Drafts drafts;
    private final SamenessRows rows;
    private final Reviews reviews;
    private final Intake intake;
    private final Recognition recognition;
    private final Takeover takeover;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;

    KnownDocuments(
            Drafts drafts,
            SamenessRows rows,
            Reviews reviews,
            Intake intake,
            Recognition recognition,
            Takeover takeover,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.reviews = reviews;
        this.intake = intake;
        this.recognition = recognition;
        this.takeover = takeover;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    /** Empty when the document was not here before. */
    @Transactional(readOnly = true)
    Optional<Differences> differences(UUID draft) {
        var fresh = reviews.draft(draft);
        return rows.of(draft)
                .flatMap(sameness -> drafts.find(sameness.known()).map(known -> differences(sameness, fresh, known)));
    }

    private Differences differences(Sameness sameness, Draft fresh, Draft known) {
        var comparison = recognition.compare(known, fresh);
        var choices = rows.choices(fresh.id());
        var points = comparison.same() ? points(comparison, known, fresh, choices) : List.<Differences.Point>of();
        var review = points.isEmpty() ? null : reviews.of(fresh);
        return new Differences(
                sameness,
                fresh,
                known,
                comparison.same(),
                points.stream()
                        .map(point -> review == null ? point : point.missing(takeover.missing(review, point)))
                        .toList());
    }

    /** A copy that does not print a part of the head says nothing against it. */
    private static List<Differences.Point> points(
            DocumentComparison comparison, Draft known, Draft fresh, Map<String, Differences.Choice> choices) {
        return Stream.concat(
                        comparison.differences().stream()
                                .filter(difference -> difference.kind() != DocumentComparison.Difference.Kind.HEAD
                                        || difference.after() != null)
                                .map(difference -> Differences.Point.of(difference, choices)),
                        ItemPair.differences(
                                        known.reading().items(), fresh.reading().items())
                                .stream()
                                .map(pair -> Differences.Point.of(pair, choices)))
                .toList();
    }

    /** Where the known one is; the new draft is thrown away, for it adds nothing. */
    Draft open(UUID draft) {
        var known = drafts.find(sameness(draft).known()).orElseThrow(DraftRefusals.DraftNotFound::new);
        intake.discard(draft);
        return known;
    }

    /** @param reason why it is another document; empty for a new version */
    void decide(UUID draft, Sameness.Choice choice, String reason) {
        intake.change(draft);
        var sameness = sameness(draft);
        if (sameness.choice() == choice && reason.equals(sameness.reason())) {
            return; // the form was sent twice
        }
        rows.decide(draft, choice, reason, current.get().name(), clock.instant());
        var known = drafts.find(sameness.known()).orElseThrow(DraftRefusals.DraftNotFound::new);
        events.publishEvent(new IntakeEvent(
                draft,
                IntakeEvent.Action.RECOGNISED,
                Map.of(),
                Map.of("known", known.called(), "sameness", "intake.same." + choice, "reason", reason)));
    }

    /** @param point null for all that are still open */
    void choose(UUID draft, List<String> points, Differences.Choice choice) {
        intake.change(draft);
        var differences = requireVersion(draft);
        var decided = differences.points().stream()
                .filter(point -> points.contains(point.id()) && point.choice() != choice)
                .toList();
        for (var point : decided) {
            if (choice == Differences.Choice.TAKE && !point.mayBeTaken()) {
                var missing = point.missing();
                throw new DraftRefusals.NotPossible(missing == null ? "intake.difference.not-taken" : missing.key());
            }
            rows.choose(draft, point.id(), choice, current.get().name(), clock.instant());
        }
        if (!decided.isEmpty()) {
            events.publishEvent(new IntakeEvent(
                    draft,
                    IntakeEvent.Action.DIFFERENCES,
                    Map.of(),
                    Map.of("difference", "intake.difference." + choice, "differences", decided.size())));
        }
    }

    /** Puts the issued plan right where a person wants it so, and closes the draft: the plan stays the one there is. */
    UUID finish(UUID draft) {
        var known = drafts.lock(draft).orElseThrow(DraftRefusals.DraftNotFound::new);
        if (known.state() == Draft.State.COMPARED && known.plan() != null) {
            reviews.draft(draft);
            return known.plan(); // the form was sent twice
        }
        intake.change(draft);
        var differences = requireVersion(draft);
        if (differences.open() > 0) {
            throw new DraftRefusals.NotPossible("intake.difference.open", differences.open());
        }
        var plan = Objects.requireNonNull(differences.known().plan());
        var taken = differences.points().stream()
                .filter(point -> point.choice() == Differences.Choice.TAKE)
                .toList();
        for (var point : taken) {
            if (point.missing() != null) {
                throw new DraftRefusals.NotPossible(point.missing().key());
            }
        }
        int changed = takeover.take(plan, reviews.of(draft), differences.known(), taken);
        drafts.state(draft, Draft.State.COMPARED, plan);
        events.publishEvent(new IntakeEvent(
                draft,
                IntakeEvent.Action.COMPARED,
                Map.of(),
                Map.of(
                        "known",
                        differences.known().called(),
                        "differences",
                        differences.points().size(),
                        "corrected",
                        changed)));
        return plan;
    }

    private Sameness sameness(UUID draft) {
        return rows.of(draft).orElseThrow(() -> new DraftRefusals.NotPossible("intake.same.none"));
    }

    private Differences requireVersion(UUID draft) {
        return differences(draft)
                .filter(one -> one.issued() && one.sameness().choice() == Sameness.Choice.VERSION)
                .orElseThrow(() -> new DraftRefusals.NotPossible("intake.same.none"));
    }
}
