package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.document.DocumentComparison;
import vn.minhchung.plan.Corrections;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.Provision;
import vn.minhchung.plan.SourceQuote;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/**
 * Writes what a better copy says into the plan at work (ghi điểm khác vào kế hoạch), and into the draft that the plan was issued from: so
 * the same copy, imported once more, differs from it no longer.
 */
@Component
class Takeover {

    /** Where the page of confirmation asks for a part of the head. */
    private static final Map<String, String> FIELDS =
            Map.of("number", "#number", "date", "#issuedOn", "title", "#title", "issuer", "#issuer");

    private final Drafts drafts;
    private final Reviews reviews;
    private final Agencies agencies;
    private final Issuing issuing;
    private final Corrections corrections;
    private final IntakeWords words;
    private final Ids ids;

    Takeover(
            Drafts drafts,
            Reviews reviews,
            Agencies agencies,
            Issuing issuing,
            Corrections corrections,
            IntakeWords words,
            Ids ids) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.agencies = agencies;
        this.issuing = issuing;
        this.corrections = corrections;
        this.words = words;
        this.ids = ids;
    }

    /** What must be decided in the new copy before a difference can be taken over; null when nothing. */
    Differences.@Nullable Missing missing(Review fresh, Differences.Point point) {
        var base = "/ke-hoach/nhap/" + fresh.draft().id();
        return switch (point.kind()) {
            case LEAD, COORDINATING -> {
                var named = named(fresh, point);
                yield named.stream().anyMatch(Named::unknown)
                                || point.kind().name().equals(Column.LEAD.name())
                                        && Issuing.owners(named).isEmpty()
                        ? new Differences.Missing("intake.difference.first.names", base + "?khung=co-quan")
                        : null;
            }
            case TASK_ADDED ->
                line(fresh, point)
                        .map(line -> missing(
                                fresh, line, base + "?dong=" + line.row().id()))
                        .orElse(null);
            case HEAD ->
                fresh.problems().stream()
                        .filter(problem -> problem.path().equals(FIELDS.get(point.subject())))
                        .findFirst()
                        .map(problem -> new Differences.Missing(
                                "intake.difference.first.head", base + "/xac-nhan" + problem.path()))
                        .orElse(null);
            case CONTENT, RESULT, DEADLINE, TASK_REMOVED, ITEM_ADDED, ITEM_REMOVED, ITEM_CHANGED -> null;
        };
    }

    private static Differences.@Nullable Missing missing(Review fresh, Review.Line line, String path) {
        if (line.unknownNames()) {
            return new Differences.Missing("intake.difference.first.names", path + "&khung=co-quan");
        }
        boolean unsound =
                fresh.problems().stream().anyMatch(problem -> problem.path().equals(path));
        return unsound || !line.open().isEmpty() ? new Differences.Missing("intake.difference.first.row", path) : null;
    }

    /** Takes over those that a person wants so; how many changed the plan. */
    int take(UUID plan, Review fresh, Draft known, List<Differences.Point> points) {
        var labels = Reviews.labels(drafts.rows(known.id()));
        int changed = 0;
        for (var point : points) {
            var row = drafts.rows(known.id()).stream()
                    .filter(one -> point.subject().equals(labels.get(one.id())))
                    .findFirst();
            if (take(plan, fresh, known, point, row)) {
                changed++;
            }
        }
        return changed;
    }

    private boolean take(UUID plan, Review fresh, Draft known, Differences.Point point, Optional<Row> row) {
        var text = Objects.requireNonNullElse(point.after(), "");
        return switch (point.kind()) {
            case CONTENT, RESULT, DEADLINE -> {
                row.ifPresent(one -> reword(known, one, point, text));
                yield corrections.correct(
                        plan,
                        new Corrections.Reworded(
                                point.subject(),
                                Corrections.Matter.valueOf(point.kind().name()),
                                text,
                                quotes(fresh, point, row)));
            }
            case LEAD, COORDINATING -> {
                row.ifPresent(one -> reword(known, one, point, text));
                var part = point.kind().name().equals(Column.LEAD.name()) ? Part.LEAD : Part.COORDINATE;
                yield corrections.correct(
                        plan,
                        new Corrections.Regiven(
                                point.subject(),
                                part,
                                text,
                                Issuing.owners(named(fresh, point)),
                                quotes(fresh, point, row)));
            }
            case TASK_ADDED ->
                line(fresh, point).map(line -> add(plan, fresh, known, line)).orElse(false);
            case TASK_REMOVED -> {
                row.ifPresent(one -> drafts.deleteRows(known.id(), List.of(one.id())));
                yield corrections.correct(plan, new Corrections.Dropped(point.subject()));
            }
            case HEAD -> rename(plan, known, point.subject(), fresh.draft().details());
            case ITEM_ADDED, ITEM_REMOVED, ITEM_CHANGED -> provide(plan, known, Objects.requireNonNull(point.items()));
        };
    }

    /** One field of the head as the new copy prints it. */
    private boolean rename(UUID plan, Draft known, String field, Draft.Details printed) {
        var was = now(known).details();
        var is = new Draft.Details(
                field.equals("number") ? printed.number() : was.number(),
                field.equals("date") ? printed.issuedOn() : was.issuedOn(),
                field.equals("title") ? printed.title() : was.title(),
                field.equals("issuer") ? printed.issuer() : was.issuer(),
                was.signer(),
                was.aggregator());
        drafts.describe(known.id(), is);
        return corrections.correct(
                plan,
                new Corrections.Renamed(is.number(), Objects.requireNonNull(is.issuedOn()), is.title(), is.issuer()));
    }

    /** The places are those of the first file: the other copy is not the source of the plan. */
    private boolean provide(UUID plan, Draft known, ItemPair pair) {
        var draft = now(known);
        var items = new ArrayList<>(draft.reading().items());
        var was = pair.known();
        var is = pair.fresh() == null ? null : pair.fresh().inPlaceOf(was, ids.next());
        int at = was == null ? -1 : items.indexOf(was);
        if (at >= 0) {
            items.remove(at);
        }
        if (is != null) {
            items.add(at >= 0 ? at : items.size(), is);
        }
        drafts.items(known.id(), items);
        if (pair.one().kind() == Provision.Kind.SIGNER) {
            drafts.describe(known.id(), draft.details().signedBy(is == null ? "" : is.text()));
        }
        return corrections.correct(
                plan,
                new Corrections.Provided(
                        was == null ? null : Issuing.provision(was),
                        is == null ? null : Issuing.provision(is),
                        words.item(was),
                        words.item(is)));
    }

    private Draft now(Draft known) {
        return drafts.find(known.id()).orElse(known);
    }

    private void reword(Draft known, Row row, Differences.Point point, String text) {
        drafts.deleteRows(known.id(), List.of(row.id()));
        var column = Column.valueOf(point.kind().name());
        drafts.insertRows(known.id(), List.of(row.changed(row.body().with(column, text))));
    }

    private boolean add(UUID plan, Review fresh, Draft known, Review.Line line) {
        var rows = drafts.rows(known.id());
        var body = line.body();
        var code = corrections.free(plan, line.label());
        var number = body.number() + code.substring(line.label().length());
        var last = rows.stream()
                .filter(row -> row.body().group().equals(body.group())
                        && Objects.equals(row.body().subgroup(), body.subgroup()))
                .reduce((one, other) -> other)
                .orElse(rows.isEmpty() ? null : rows.getLast());
        var position = last == null ? BigDecimal.ONE : Editing.between(rows, last);
        // Its places are those of the other file.
        drafts.insertRows(
                known.id(),
                List.of(new Row(ids.next(), 0, position, body.numbered(number).withoutPlaces())));
        var group = fresh.draft().reading().groups().stream()
                .filter(one -> one.number().equals(body.group()))
                .findFirst()
                .orElse(null);
        var groups = new ArrayList<>(now(known).reading().groups());
        if (group != null && groups.stream().noneMatch(one -> one.number().equals(group.number()))) {
            groups.add(group);
            drafts.reading(known.id(), groups);
        }
        return corrections.correct(
                plan,
                new Corrections.Added(
                        code, issuing.task(fresh, line).from(fresh.draft().file()), group));
    }

    /** Where the better copy prints the cell, in the row most like the known one. */
    private static List<SourceQuote> quotes(Review fresh, Differences.Point point, Optional<Row> known) {
        var column = Column.valueOf(point.kind().name());
        var words = plain(Objects.requireNonNullElse(point.after(), ""));
        var content = known.map(row -> row.body().content()).orElse("");
        return fresh.rows().stream()
                .map(Review.Line::body)
                .filter(body -> plain(body.text(column)).equals(words))
                .max(Comparator.comparingDouble(body -> DocumentComparison.alike(content, body.content())))
                .map(body -> Issuing.quotes(
                        fresh.source(),
                        body.spans().stream()
                                .filter(span -> span.column() == column)
                                .toList()))
                .orElse(List.of())
                .stream()
                .map(quote -> quote.from(fresh.draft().file()))
                .toList();
    }

    private static String plain(String text) {
        return Fold.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private List<Named> named(Review fresh, Differences.Point point) {
        return agencies.in(
                Objects.requireNonNullElse(point.after(), ""),
                reviews.choices(fresh.draft().id()),
                reviews.when(fresh.draft()));
    }

    private static Optional<Review.Line> line(Review fresh, Differences.Point point) {
        return fresh.rows().stream()
                .filter(line -> line.label().equals(point.subject())
                        && Fold.fold(line.body().content())
                                .equals(Fold.fold(Objects.requireNonNullElse(point.after(), ""))))
                .findFirst();
    }
}
