package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.plan.NewGroup;

/** Finds what stands in the way of issuing (điều còn vướng trước khi phát hành), each with the place where it is mended. */
final class Problems {

    private final List<Review.Problem> found = new ArrayList<>();
    private final Draft draft;
    private final String base;

    private Problems(Draft draft) {
        this.draft = draft;
        this.base = "/ke-hoach/nhap/" + draft.id();
    }

    /**
     * @param same the document it was recognised as
     * @param version whether it is a new version of a plan at work, which stays the one there is
     * @param issued whether the same plan is there already
     * @param open gaps that must be decided and are not
     */
    static List<Review.Problem> of(
            Draft draft,
            List<Review.Line> lines,
            List<Review.UnknownName> unknown,
            int open,
            @Nullable Sameness same,
            boolean version,
            boolean issued,
            LocalDate today) {
        var problems = new Problems(draft);
        if (same != null && same.undecided()) {
            problems.add("intake.problem.same", problems.base + "/trung");
        }
        if (version) {
            problems.add("intake.problem.version", problems.base + "/trung");
        }
        problems.head(issued && !version, today);
        problems.groups();
        if (lines.isEmpty() && draft.reading().items().isEmpty()) {
            problems.add("intake.problem.empty", problems.base);
        }
        if (!unknown.isEmpty()) {
            problems.add("intake.problem.names", problems.base + "?khung=co-quan", unknown.size());
        }
        lines.forEach(problems::row);
        problems.numbers(lines);
        if (open > 0) {
            problems.add("intake.problem.gaps", "#sau-ro", open);
        }
        return List.copyOf(problems.found);
    }

    private void add(String key, String path, Object... arguments) {
        found.add(new Review.Problem(key, List.of(arguments), path));
    }

    private void head(boolean issued, LocalDate today) {
        var details = draft.details();
        if (details.number().isBlank()) {
            add("intake.problem.number", "#number");
        } else if (draft.open() && issued && details.issuedOn() != null) {
            add(
                    "intake.problem.issued",
                    "#number",
                    details.number(),
                    Integer.toString(details.issuedOn().getYear()),
                    details.issuer());
        }
        if (details.issuedOn() == null) {
            add("intake.problem.date", "#issuedOn");
        } else if (details.issuedOn().isAfter(today)) {
            add("intake.problem.future", "#issuedOn");
        }
        if (details.title().isBlank()) {
            add("intake.problem.title", "#title");
        }
        if (details.issuer().isBlank()) {
            add("intake.problem.issuer", "#issuer");
        }
        if (details.aggregator() == null) {
            add("intake.problem.aggregator", "#aggregator");
        }
        fits("number", details.number(), DetailsForm.NUMBER, "#number");
        fits("title", details.title(), DetailsForm.TITLE, "#title");
        fits("issuer", details.issuer(), DetailsForm.ISSUER, "#issuer");
    }

    private void groups() {
        for (NewGroup group : draft.reading().groups()) {
            fits("group", group.title(), Intake.MOST_GROUP_TITLE, "#nhom", group.number());
        }
    }

    private void row(Review.Line line) {
        var path = base + "?dong=" + line.row().id();
        if (line.body().content().isBlank()) {
            add("intake.problem.content", path, line.label());
        } else if (line.lead().stream()
                        .noneMatch(named -> !named.unknown() && !(named.meaning() instanceof Meaning.Nobody))
                && !line.unknownNames()) {
            add("intake.problem.lead", path, line.label());
        }
        for (var column : Column.values()) {
            if (line.body().text(column).length() > column.most) {
                add("intake.too-long." + column, path, line.label(), column.most);
            }
        }
        fits("row", line.body().number(), Row.Place.MOST_NUMBER, path, line.label());
        fits(
                "subgroup",
                Optional.ofNullable(line.body().subgroup()).orElse(""),
                Row.Place.MOST_SUBGROUP,
                path,
                line.label());
    }

    /** Arguments of the message: what it is about, then the length and the limit. */
    private void fits(String field, String text, int most, String path, Object... about) {
        if (text.length() > most) {
            var arguments = Arrays.copyOf(about, about.length + 2);
            arguments[about.length] = text.length();
            arguments[about.length + 1] = most;
            add("intake.too-long." + field, path, arguments);
        }
    }

    private void numbers(List<Review.Line> lines) {
        lines.stream()
                .collect(Collectors.groupingBy(Review.Line::label, LinkedHashMap::new, Collectors.toList()))
                .forEach((label, same) -> {
                    if (same.size() > 1) {
                        add(
                                "intake.problem.twice",
                                base + "?dong=" + same.getLast().row().id(),
                                label);
                    }
                });
    }
}
