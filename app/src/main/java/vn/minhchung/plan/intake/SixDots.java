package vn.minhchung.plan.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.plan.Clarity;
import vn.minhchung.plan.Provision;
import vn.minhchung.web.Words;

/** The six dots N V T K T Q and the fixed lists of the review screen (sáu chấm "6 rõ"): {@code @sixDots} in templates. */
@Component("sixDots")
class SixDots {

    /** A button over the table that works on the chosen row (nút thao tác): its path, its icon and its key. */
    record Tool(String path, String icon, String key) {}

    private static final List<Tool> TOOLS =
            List.of(new Tool("gop", "git-merge", "m"), new Tool("xoa", "trash", "Delete"));

    private final Words words;

    SixDots(Words words) {
        this.words = words;
    }

    public List<Clarity> all() {
        return List.of(Clarity.values());
    }

    public List<Degree> degrees() {
        return List.of(Degree.values());
    }

    public List<Column> columns() {
        return List.of(Column.values());
    }

    public Column column(String name) {
        return Column.valueOf(name);
    }

    /** Name of the form field of a column. */
    public String field(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    public List<Tool> tools() {
        return TOOLS;
    }

    public List<Review.Filter> filters() {
        return List.of(
                Review.Filter.LOOK,
                Review.Filter.NAMES,
                Review.Filter.TIMES,
                Review.Filter.UNCLEAR,
                Review.Filter.PAST);
    }

    public Review.Filter past() {
        return Review.Filter.PAST;
    }

    public String slug(Review.Filter filter) {
        return ReviewModel.slug(filter);
    }

    /** y full, h half where nothing has to be decided, q half, n struck. */
    public String mark(Review.Line line, Clarity dimension) {
        boolean decide = line.gaps().stream().anyMatch(gap -> gap.dimension() == dimension && gap.mustBeDecided());
        return switch (line.degree(dimension)) {
            case FULL -> "y";
            case PARTIAL -> decide ? "q" : "h";
            case NONE -> "n";
        };
    }

    public String words(Review.Line line) {
        return Arrays.stream(Clarity.values())
                .map(one -> words.text("intake.clarity." + one) + " " + words.text("intake.degree." + line.degree(one)))
                .collect(Collectors.joining(", "));
    }

    /** "2 rõ · 3 rõ một phần · 1 chưa rõ". */
    public String summary(Review.Line line) {
        return Arrays.stream(Degree.values())
                .map(degree -> Map.entry(
                        degree,
                        Arrays.stream(Clarity.values())
                                .filter(one -> line.degree(one) == degree)
                                .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + words.text("intake.degree." + entry.getKey()))
                .collect(Collectors.joining(" · "));
    }

    public String meaning(Named named) {
        return switch (named.meaning()) {
            case Meaning.One one -> "ONE";
            case Meaning.Several several -> "SEVERAL";
            case Meaning.Nobody nobody -> "NOBODY";
            case Meaning.Unknown unknown -> "UNKNOWN";
        };
    }

    public String brief(Review.Line line) {
        return Wording.brief(line.body().content(), 140);
    }

    /** The provisions beside the task table, kind by kind. */
    public List<Map.Entry<Provision.Kind, List<Draft.Item>>> kinds(Review review) {
        return review.draft().reading().items().stream()
                .collect(Collectors.groupingBy(Draft.Item::kind, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    /** The kinds of provision with their names, for the choice of what to add. */
    public List<Provision.Kind> allKinds() {
        return List.of(Provision.Kind.values());
    }

    /** Whether one of {@code items} is {@code item}, to which a person has just returned. */
    public boolean holds(List<Draft.Item> items, @Nullable UUID item) {
        return items.stream().anyMatch(one -> one.id().equals(item));
    }
}
