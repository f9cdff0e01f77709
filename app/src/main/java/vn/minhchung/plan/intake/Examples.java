package vn.minhchung.plan.intake;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/**
 * Keeps how people corrected what was read (giữ cách đã sửa), so that the next document of the same issuer is read so at once. Where
 * the issuer is not known nothing is kept: nobody could tell when the situation is the same.
 */
@Service
@Transactional
class Examples {

    /** What the table takes. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_NAME = 300;

    private final ExampleRows rows;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    Examples(ExampleRows rows, ApplicationEventPublisher events, CurrentActor current, Clock clock, Ids ids) {
        this.rows = rows;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /** What documents of this issuer teach. */
    @Transactional(readOnly = true)
    Lessons of(String issuer) {
        return new Lessons(issuer.isBlank() ? List.of() : rows.of(Fold.fold(issuer)));
    }

    /** By which corrections in other documents the columns of this one were known, by the words of their headings. */
    @Transactional(readOnly = true)
    Map<String, Example> columns(Draft draft, List<Headings.Heading> headings) {
        var lessons = of(draft.details().issuer());
        var taught = new LinkedHashMap<String, Example>();
        headings.stream().flatMap(heading -> heading.cells().stream()).forEach(cell -> lessons.column(cell)
                .filter(one -> !one.draft().equals(draft.id()) && one.at().isBefore(draft.startedAt()))
                .ifPresent(one -> taught.put(cell, one)));
        return taught;
    }

    /** The name that people gave to an issuer printed so; as printed when nobody has. */
    @Transactional(readOnly = true)
    String issuer(String printed) {
        return rows.issuer(Fold.fold(printed)).map(Example::corrected).orElse(printed);
    }

    @Transactional(readOnly = true)
    List<Example> all() {
        current.get().require(Role.AGGREGATOR, Role.ADMINISTRATOR);
        return rows.all();
    }

    void remove(UUID id) {
        current.get().require(Role.AGGREGATOR, Role.ADMINISTRATOR);
        rows.find(id).ifPresent(this::retire);
    }

    void agency(Draft draft, Drafts.Choice choice, String standsFor) {
        keep(draft, Example.Kind.AGENCY, choice.printed(), standsFor, choice.meaning(), choice.target(), null);
    }

    void column(Draft draft, String heading, Headings.Role role) {
        keep(draft, Example.Kind.COLUMN, heading, role.name(), null, null, null);
    }

    /** @param edit the change that undo would take back */
    void deadline(Draft draft, String printed, String corrected, UUID edit) {
        keep(draft, Example.Kind.DEADLINE, printed, corrected, null, null, edit);
    }

    /** @param edit the change that undo would take back */
    void level(Draft draft, String text, @Nullable String level, UUID edit) {
        keep(draft, Example.Kind.LEVEL, text, level == null ? "" : level, null, null, edit);
    }

    /** How often, when, to whom: a sentence about reports says the same in the next document. */
    void report(Draft draft, String text, Lessons.Report report, UUID edit) {
        keep(draft, Example.Kind.REPORT, text, report.written(), null, null, edit);
    }

    /** How a person named the document otherwise than it was read, and its issuer. */
    void head(Draft former, Draft.Details details) {
        var draft = former.described(details);
        title(draft, former.details().title(), details.title());
        if (!former.details().issuer().equals(details.issuer())) {
            keep(draft, Example.Kind.ISSUER, former.details().issuer(), details.issuer(), null, null, null);
            // What was learnt from this document belongs to the issuer it really has.
            for (var one : rows.ofDraft(draft.id())) {
                if (one.kind() != Example.Kind.ISSUER && !one.issuer().equals(details.issuer())) {
                    retire(one);
                    keep(draft, one.kind(), one.printed(), one.corrected(), one.meaning(), one.target(), one.edit());
                }
            }
        }
    }

    /** What was cut off at its ends, or a few words that were put right. */
    private void title(Draft draft, String printed, String title) {
        int start = title.isBlank() ? -1 : lower(printed).indexOf(lower(title));
        if (start >= 0 && title.length() < printed.length()) {
            var front = printed.substring(0, start).strip();
            var rest = printed.substring(start + title.length()).strip();
            keep(draft, Example.Kind.TITLE_START, front, "", null, null, null);
            keep(draft, Example.Kind.TITLE_END, rest, "", null, null, null);
        } else if (start < 0) {
            Lessons.Rewording.of(printed, title)
                    .ifPresent(words -> keep(
                            draft, Example.Kind.TITLE_WORDS, words.printed(), words.corrected(), null, null, null));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    void forgetAgency(UUID draft, String folded) {
        forget(draft, one -> one.kind() == Example.Kind.AGENCY && one.key().equals(folded));
    }

    void forgetEdit(UUID draft, UUID edit) {
        forget(draft, one -> edit.equals(one.edit()));
    }

    /** A draft that was thrown away teaches nothing. */
    void forgetDraft(UUID draft) {
        forget(draft, one -> true);
    }

    private void forget(UUID draft, Predicate<Example> which) {
        rows.ofDraft(draft).stream().filter(which).forEach(this::retire);
    }

    private void retire(Example one) {
        rows.remove(one.id(), current.get().name(), clock.instant());
        events.publishEvent(new ExampleEvent(one.id(), ExampleEvent.Action.EXAMPLE_REMOVED, told(one), Map.of()));
    }

    /** What the system itself does while it fills the demo teaches nothing. */
    private void keep(
            Draft draft,
            Example.Kind kind,
            String printed,
            String corrected,
            @Nullable String meaning,
            @Nullable UUID target,
            @Nullable UUID edit) {
        var actor = current.get();
        var issuer = draft.details().issuer();
        var key = Fold.fold(printed);
        if (actor.isSystem()
                || key.isEmpty()
                || issuer.isBlank()
                || issuer.length() > LONGEST_NAME
                || printed.length() > LONGEST
                || corrected.length() > LONGEST) {
            return;
        }
        var issuedOn = draft.details().issuedOn();
        var example = new Example(
                ids.next(),
                issuer,
                kind,
                printed,
                key,
                corrected,
                meaning,
                target,
                draft.id(),
                edit,
                draft.called(),
                issuedOn == null ? null : issuedOn.getYear(),
                actor.account(),
                actor.name(),
                clock.instant());
        if (same(example).isEmpty()) {
            rows.insert(example, Fold.fold(issuer));
            events.publishEvent(
                    new ExampleEvent(example.id(), ExampleEvent.Action.EXAMPLE_KEPT, Map.of(), told(example)));
        }
    }

    private Optional<Example> same(Example wanted) {
        return rows.of(Fold.fold(wanted.issuer())).stream()
                .filter(one -> one.kind() == wanted.kind()
                        && one.key().equals(wanted.key())
                        && one.corrected().equals(wanted.corrected())
                        && Objects.equals(one.target(), wanted.target()))
                .findFirst();
    }

    private static Map<String, String> told(Example one) {
        return Map.of(
                "issuer",
                one.issuer(),
                "kind",
                "intake.example.kind." + one.kind(),
                "printed",
                one.printed(),
                "corrected",
                one.kind() == Example.Kind.COLUMN ? "intake.role." + one.corrected() : one.corrected());
    }
}
