package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.plan.Corrections;
import vn.minhchung.plan.NewGroup;
import vn.minhchung.plan.Part;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/**
 * Writes what a better copy says into the plan at work (ghi điểm khác vào kế hoạch), and into the draft that the plan was issued from: so
 * the same copy, imported once more, differs from it no longer.
 */
@Component
class Takeover {

    private final Drafts drafts;
    private final Reviews reviews;
    private final Agencies agencies;
    private final Issuing issuing;
    private final Corrections corrections;
    private final Ids ids;

    Takeover(Drafts drafts, Reviews reviews, Agencies agencies, Issuing issuing, Corrections corrections, Ids ids) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.agencies = agencies;
        this.issuing = issuing;
        this.corrections = corrections;
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
            default -> null;
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
        var words = Objects.requireNonNullElse(point.after(), "");
        return switch (point.kind()) {
            case CONTENT, RESULT, DEADLINE -> {
                row.ifPresent(one -> reword(known, one, point, words));
                yield corrections.correct(
                        plan,
                        new Corrections.Reworded(
                                point.subject(),
                                Corrections.Matter.valueOf(point.kind().name()),
                                words));
            }
            case LEAD, COORDINATING -> {
                row.ifPresent(one -> reword(known, one, point, words));
                var part = point.kind().name().equals(Column.LEAD.name()) ? Part.LEAD : Part.COORDINATE;
                yield corrections.correct(
                        plan,
                        new Corrections.Regiven(point.subject(), part, words, Issuing.owners(named(fresh, point))));
            }
            case TASK_ADDED ->
                line(fresh, point).map(line -> add(plan, fresh, known, line)).orElse(false);
            case TASK_REMOVED -> {
                row.ifPresent(one -> drafts.deleteRows(known.id(), List.of(one.id())));
                yield corrections.correct(plan, new Corrections.Dropped(point.subject()));
            }
            case HEAD, CRITERION_ADDED, CRITERION_REMOVED -> false;
        };
    }

    private void reword(Draft known, Row row, Differences.Point point, String words) {
        drafts.deleteRows(known.id(), List.of(row.id()));
        var column = Column.valueOf(point.kind().name());
        drafts.insertRows(known.id(), List.of(row.changed(row.body().with(column, words))));
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
        var groups = known(known);
        if (group != null && groups.stream().noneMatch(one -> one.number().equals(group.number()))) {
            groups.add(group);
            drafts.reading(known.id(), groups);
        }
        return corrections.correct(plan, new Corrections.Added(code, issuing.task(fresh, line), group));
    }

    private List<NewGroup> known(Draft known) {
        return new ArrayList<>(drafts.find(known.id()).orElse(known).reading().groups());
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
