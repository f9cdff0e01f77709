package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.DocumentReader;
import vn.minhchung.document.Finding;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.document.SourceText;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/** Keeps what was read from a file in its draft (ghi kết quả đọc), as earlier corrections for the same issuer say it is to be read. */
@Service
@Transactional
class Readings {

    private final Drafts drafts;
    private final Intake intake;
    private final Agencies agencies;
    private final Examples examples;
    private final Recognition recognition;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    Readings(
            Drafts drafts,
            Intake intake,
            Agencies agencies,
            Examples examples,
            Recognition recognition,
            ApplicationEventPublisher events,
            Clock clock,
            Ids ids) {
        this.drafts = drafts;
        this.intake = intake;
        this.agencies = agencies;
        this.examples = examples;
        this.recognition = recognition;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** Safe to repeat: rows are replaced as long as nobody has begun the review. */
    void keep(UUID id, ParsedDocument document, long millis) {
        drafts.oneAtATime();
        var draft = drafts.lock(id).orElseThrow(DraftRefusals.DraftNotFound::new);
        if (draft.state() == Draft.State.READING) {
            fill(draft, document, Map.of(), millis);
        }
    }

    /** Reads the tables of a draft again, their columns meaning what a person says; kept for the next document of the issuer. */
    void columns(UUID id, Map<String, Headings.Role> roles) {
        drafts.oneAtATime();
        var draft = intake.change(id);
        if (drafts.lastEdit(id).isPresent()) {
            throw new DraftRefusals.NotPossible("intake.columns.begun");
        }
        var findings = draft.reading().findings().stream()
                .map(noticed -> new Finding(noticed.severity(), noticed.code(), List.of(), noticed.args()))
                .toList();
        var source = new SourceText(drafts.source(id));
        var byKey = new HashMap<String, Headings.Role>();
        roles.forEach((heading, role) -> byKey.put(Fold.fold(heading), role));
        var millis = draft.readMillis();
        var read = fill(draft, DocumentReader.read(source, findings), byKey, millis == null ? 0 : millis);
        roles.forEach((heading, role) -> examples.column(read, heading, role));
        events.publishEvent(new IntakeEvent(
                id, IntakeEvent.Action.COLUMNS, Map.of(), Map.of("columns", String.join("; ", roles.keySet()))));
    }

    private Draft fill(Draft draft, ParsedDocument first, Map<String, Headings.Role> said, long millis) {
        var printed = Transcript.of(first, draft.unit(), ids).details();
        var day = printed.issuedOn() == null ? LocalDate.now(clock) : printed.issuedOn();
        var issuer = examples.issuer(agencies.official(printed.issuer(), day));
        var lessons = examples.of(issuer);
        var roles = new HashMap<>(lessons.columns());
        roles.putAll(said);
        var document = withColumns(first, roles);
        var read = Transcript.of(document, draft.unit(), ids);
        var details = read.details()
                .issuedBy(issuer)
                .titled(lessons.title(read.details().title()));
        drafts.deleteAllRows(draft.id());
        var rows = new ArrayList<Row>();
        for (var body : read.rows()) {
            rows.add(new Row(
                    ids.next(), 0, BigDecimal.valueOf(rows.size() + 1L), lessons.deadline(body, details.issuedOn())));
        }
        drafts.insertRows(draft.id(), rows);
        names(draft.id(), rows, lessons);
        var signature = Signature.of(first.source());
        drafts.read(
                draft.id(),
                read.readable() ? Draft.State.REVIEW : Draft.State.UNREADABLE,
                details,
                read.reading().taught(lessons),
                first.source().lines(),
                signature,
                millis,
                clock.instant());
        var kept = drafts.find(draft.id()).orElseThrow(DraftRefusals.DraftNotFound::new);
        recognition.look(kept, signature);
        return kept;
    }

    private static ParsedDocument withColumns(ParsedDocument document, Map<String, Headings.Role> roles) {
        var source = roles.isEmpty() ? null : Headings.said(document.source(), roles);
        return source == null ? document : DocumentReader.read(source, document.findings());
    }

    /** Names that people have decided for this issuer are decided here too; whoever reviews sees where that comes from. */
    private void names(UUID draft, List<Row> rows, Lessons lessons) {
        var today = LocalDate.now(clock);
        var known = new HashSet<String>();
        var decided = drafts.choices(draft).stream().map(Drafts.Choice::folded).collect(Collectors.toSet());
        rows.stream()
                .flatMap(row -> Stream.of(row.body().lead(), row.body().coordinating()))
                .flatMap(cell -> AgencyMention.in(cell).stream())
                .map(AgencyMention::name)
                .filter(name -> known.add(Fold.fold(name)) && !decided.contains(Fold.fold(name)))
                .forEach(name -> lessons.agency(name).ifPresent(example -> {
                    var choice = choice(name, example, today);
                    if (choice != null) {
                        drafts.choose(draft, choice, example.personName(), clock.instant());
                    }
                }));
    }

    private Drafts.@Nullable Choice choice(String name, Example example, LocalDate today) {
        var meaning = example.meaning() == null ? "NOBODY" : example.meaning();
        var target = example.target();
        if (target != null && meaning.equals("UNIT")) {
            target = agencies.standing(target, today).orElse(null);
            if (target == null) {
                return null; // that unit is no more, and nobody has taken its place alone
            }
        }
        return new Drafts.Choice(example.key(), name, meaning, target, example.taught(name));
    }
}
