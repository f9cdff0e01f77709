package vn.minhchung.plan.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.document.Deadlines;
import vn.minhchung.plan.Plans;
import vn.minhchung.vietnamese.Fold;

/** Puts a {@link Review} together (dựng màn hình đối chiếu): everything in it is worked out anew from the rows. */
@Service
@Transactional(readOnly = true)
class Reviews {

    private final Drafts drafts;
    private final SamenessRows sameness;
    private final Agencies agencies;
    private final Plans plans;
    private final CurrentActor current;
    private final Clock clock;

    Reviews(Drafts drafts, SamenessRows sameness, Agencies agencies, Plans plans, CurrentActor current, Clock clock) {
        this.drafts = drafts;
        this.sameness = sameness;
        this.agencies = agencies;
        this.plans = plans;
        this.current = current;
        this.clock = clock;
    }

    Draft draft(UUID id) {
        var draft = drafts.find(id).orElseThrow(DraftRefusals.DraftNotFound::new);
        if (draft.state() == Draft.State.DISCARDED) {
            throw new DraftRefusals.DraftNotFound();
        }
        if (!mayRead(current.get(), draft)) {
            throw new NotAllowed(current.get(), "AGGREGATOR in unit " + draft.unit());
        }
        return draft;
    }

    /** While it is a draft only its own aggregator sees it; once issued, those who oversee may read how it came about. */
    static boolean mayRead(Actor actor, Draft draft) {
        return actor.hasIn(draft.unit(), Role.AGGREGATOR)
                || draft.state() == Draft.State.ISSUED && actor.has(Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    Review of(UUID id) {
        return of(draft(id));
    }

    Review of(Draft draft) {
        var facts = draft.facts();
        var when = when(draft);
        var choices = choices(draft.id());
        var acceptances = drafts.acceptances(draft.id());
        var accepted = acceptances.stream()
                .collect(Collectors.groupingBy(
                        one -> one.row() == null ? draft.id() : one.row(),
                        Collectors.mapping(Drafts.Acceptance::fingerprint, Collectors.toSet())));
        var rows = drafts.rows(draft.id());
        var labels = labels(rows);
        var lines = new ArrayList<Review.Line>();
        var texts = new ArrayList<TaskText>();
        // Rows name the same agencies again and again, and a name that nobody knows takes long to look for.
        var cells = new HashMap<String, List<Named>>();
        for (var row : rows) {
            var body = row.body();
            var text = new TaskText(
                    body.content(),
                    body.lead(),
                    cells.computeIfAbsent(body.lead(), cell -> agencies.in(cell, choices, when)),
                    cells.computeIfAbsent(body.coordinating(), cell -> agencies.in(cell, choices, when)),
                    body.result(),
                    Deadlines.parse(body.deadline(), draft.details().issuedOn()),
                    body.footnotes().stream().map(Row.Note::text).toList());
            var gaps = ClarityReview.of(text, facts);
            var settled = accepted.getOrDefault(row.id(), Set.of());
            lines.add(new Review.Line(
                    row,
                    labels.getOrDefault(row.id(), row.body().number()),
                    text.lead(),
                    text.coordinating(),
                    text.deadline(),
                    gaps,
                    gaps.stream()
                            .filter(gap -> gap.mustBeDecided() && !settled.contains(gap.fingerprint()))
                            .toList(),
                    text.deadline()
                            .due()
                            .map(due -> facts.issued() != null && due.isBefore(facts.issued()))
                            .orElse(false)));
            texts.add(text);
        }
        var unknown = unknown(lines, when);
        var planGaps = ClarityReview.of(texts, facts);
        int open = lines.stream().mapToInt(line -> line.open().size()).sum()
                + (int) planGaps.stream()
                        .filter(gap -> gap.mustBeDecided()
                                && !accepted.getOrDefault(draft.id(), Set.of()).contains(gap.fingerprint()))
                        .count();
        var same = sameness.of(draft.id()).orElse(null);
        boolean version = same != null
                && same.choice() == Sameness.Choice.VERSION
                && drafts.find(same.known())
                        .filter(known -> known.state() == Draft.State.ISSUED)
                        .isPresent();
        var touched = new HashSet<UUID>();
        int assignments = 0;
        for (var line : lines) {
            var lead = agencies.units(line.lead(), when.today());
            var both = Stream.concat(lead.stream(), agencies.units(line.coordinating(), when.today()).stream())
                    .distinct()
                    .toList();
            touched.addAll(both);
            assignments += both.size();
        }
        return new Review(
                draft,
                drafts.source(draft.id()),
                lines,
                same,
                planGaps,
                unknown,
                acceptances,
                Problems.of(draft, lines, unknown, open, same, version, issued(draft.details()), LocalDate.now(clock)),
                drafts.lastEdit(draft.id()).orElse(null),
                drafts.newestEdit(draft.id()),
                touched.size(),
                assignments);
    }

    /** Names mean what they meant on the plan's own day; the tasks go to the units of today. */
    Agencies.When when(Draft draft) {
        return new Agencies.When(draft.details().issuedOn(), LocalDate.now(clock));
    }

    Map<String, Drafts.Choice> choices(UUID draft) {
        return drafts.choices(draft).stream().collect(Collectors.toMap(Drafts.Choice::folded, Function.identity()));
    }

    /** Numbers as the plan gives them to its tasks: in a group with parts, the part stands in between ("V.2.1"). */
    static Map<UUID, String> labels(List<Row> rows) {
        var parts = new HashMap<String, List<String>>();
        for (var row : rows) {
            var known = parts.computeIfAbsent(row.body().group(), group -> new ArrayList<>());
            var part = part(row);
            if (!known.contains(part)) {
                known.add(part);
            }
        }
        var labels = new LinkedHashMap<UUID, String>();
        for (var row : rows) {
            var known = parts.getOrDefault(row.body().group(), List.of());
            var middle = known.size() < 2 ? "" : known.indexOf(part(row)) + 1 + ".";
            labels.put(
                    row.id(),
                    (row.body().group().isEmpty() ? "" : row.body().group() + ".")
                            + middle
                            + row.body().number());
        }
        return labels;
    }

    private static String part(Row row) {
        var part = row.body().subgroup();
        return part == null ? "" : part;
    }

    private List<Review.UnknownName> unknown(List<Review.Line> lines, Agencies.When when) {
        var names = new LinkedHashMap<String, String>();
        var leads = new HashMap<String, Long>();
        var coordinates = new HashMap<String, Long>();
        for (var line : lines) {
            count(line.lead(), names, leads);
            count(line.coordinating(), names, coordinates);
        }
        return names.entrySet().stream()
                .map(entry -> new Review.UnknownName(
                        entry.getValue(),
                        entry.getKey(),
                        leads.getOrDefault(entry.getKey(), 0L),
                        coordinates.getOrDefault(entry.getKey(), 0L),
                        agencies.offers(entry.getValue(), when)))
                .toList();
    }

    private static void count(List<Named> cell, Map<String, String> names, Map<String, Long> counts) {
        cell.stream().filter(Named::unknown).map(Named::name).distinct().forEach(name -> {
            var folded = Fold.fold(name);
            names.putIfAbsent(folded, name);
            counts.merge(folded, 1L, Long::sum);
        });
    }

    /** Number, year and issuer together say which plan it is. */
    private boolean issued(Draft.Details details) {
        return details.issuedOn() != null
                && plans.find(details.number(), details.issuedOn(), details.issuer())
                        .isPresent();
    }
}
