package vn.minhchung.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a list as the template draws it (trang danh sách); made by {@link Lists}. */
public final class ListView<R> {

    /** Below so many pixels the column that takes the rest is of no use. */
    private static final int LEAST = 300;

    private final ListState<R> state;
    private final List<R> rows;
    private final long count;
    private final long page;
    private final Map<String, Long> groups;
    private final List<SavedViews.Saved> saved;
    private final ListWords words;
    private final Map<String, String> css;
    private final Map<String, Chip> chips = new HashMap<>();

    /** A tab above the list (thẻ cách xem); {@code id} only for one's own. */
    public record Tab(
            String label,
            String url,
            boolean here,
            @Nullable String id) {}

    /** A heading (tiêu đề cột). */
    public record Head(
            String label,
            String css,
            int width,
            @Nullable String sort,
            @Nullable String direction) {}

    /** A filter of the filter row (ô lọc), with what is chosen in words. */
    public record Chip(
            String key,
            String label,
            String kind,
            boolean secondary,
            @Nullable String chosen,
            String clear,
            String toggle,
            List<Choice> choices,
            List<Field> fields,
            List<Map.Entry<String, String>> others) {}

    /** One value that can be chosen (giá trị chọn được). */
    public record Choice(String label, String url, boolean chosen) {}

    /** A field inside a filter (ô nhập trong bộ lọc). */
    public record Field(String name, String label, String value) {}

    /** A row, or the row that opens a group (dòng danh sách). */
    public record Line<R>(
            @Nullable String group,
            @Nullable Long groupCount,
            R row,
            @Nullable String id,
            List<Cell> cells) {}

    /** A cell (ô). */
    public record Cell(
            String css,
            String text,
            @Nullable String fragment,
            @Nullable String link,
            @Nullable String proofKind,
            @Nullable String proofId) {

        private static final int MAY_BE_CUT = 16;

        /** The whole text of a cell that a narrow column may cut. */
        public @Nullable String title() {
            return text.length() >= MAY_BE_CUT ? text : null;
        }
    }

    /** A column in the menu of columns (cột chọn được). */
    public record Choosable(String key, String label, boolean shown) {}

    ListView(
            ListState<R> state,
            List<R> rows,
            long count,
            long page,
            Map<String, Long> groups,
            List<SavedViews.Saved> saved,
            ListWords words) {
        this.state = state;
        this.rows = List.copyOf(rows);
        this.count = count;
        this.page = page;
        this.groups = groups;
        this.saved = List.copyOf(saved);
        this.words = words;
        this.css = css(state.columns());
    }

    public String name() {
        return state.definition().name();
    }

    public String emptyKey() {
        return state.definition().emptyKey();
    }

    public String path() {
        return state.path();
    }

    public String query() {
        return state.query();
    }

    /** {@code path} with the state of this list, for instance the address of its Excel file. */
    public String at(String path) {
        return state.at(path);
    }

    public List<R> rows() {
        return rows;
    }

    public long count() {
        return count;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean filtered() {
        return used().findAny().isPresent();
    }

    /** "70 nhiệm vụ". */
    public String countText() {
        return words.text(state.definition().unitKey(), words.formats().number(count));
    }

    /** This list narrowed by nothing. */
    public String unfiltered() {
        return state.without(used().flatMap(filter -> filter.keys().stream()).toArray(String[]::new));
    }

    /** The filters that narrow the list. */
    private Stream<Filter> used() {
        return state.definition().filters().stream().filter(filter -> filter.keys().stream()
                .anyMatch(key -> !state.values(key).isEmpty()));
    }

    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        var here = state.query();
        var views = state.definition().views();
        if (!(views.isEmpty() && saved.isEmpty())
                && views.stream().noneMatch(view -> view.query().isEmpty())) {
            tabs.add(tab(words.text("web.list.all"), "", here, null));
        }
        for (var view : views) {
            tabs.add(tab(words.text(view.labelKey()), state.canonical(view.query()), here, null));
        }
        for (var view : saved) {
            tabs.add(tab(
                    view.name(), state.canonical(view.query()), here, view.id().toString()));
        }
        return tabs;
    }

    private Tab tab(String label, String query, String here, @Nullable String id) {
        return new Tab(label, query.isEmpty() ? path() : path() + "?" + query, query.equals(here), id);
    }

    public List<Chip> chips() {
        return state.definition().filters().stream()
                .filter(Filter::isShown)
                .map(this::chip)
                .toList();
    }

    /** Drawn once: some ask the database for their values. */
    private Chip chip(Filter filter) {
        return chips.computeIfAbsent(filter.key(), key -> drawn(filter));
    }

    private Chip drawn(Filter filter) {
        var key = filter.key();
        var choices = filter.options().stream()
                .map(option -> new Choice(
                        words.label(option),
                        state.toggled(key, option.value()),
                        state.values(key).contains(option.value())))
                .toList();
        var fields =
                switch (Filter.Kind.valueOf(filter.kind())) {
                    case SEARCH -> List.of(field(key, filter.labelKey()));
                    case DATES -> List.of(field(key + "-tu", "web.list.from"), field(key + "-den", "web.list.to"));
                    case CHOICE, FLAG -> List.<Field>of();
                };
        var chosen = chosen(filter, choices);
        return new Chip(
                key,
                words.text(filter.labelKey()),
                filter.kind(),
                filter.isSecondary() && chosen == null,
                chosen,
                state.without(filter.keys().toArray(String[]::new)),
                state.toggled(key, "co"),
                choices,
                fields,
                state.others(filter.keys()));
    }

    private Field field(String name, String labelKey) {
        var day = state.date(name).map(words.formats()::date);
        return new Field(
                name, words.text(labelKey), day.or(() -> state.value(name)).orElse(""));
    }

    private @Nullable String chosen(Filter filter, List<Choice> choices) {
        return switch (Filter.Kind.valueOf(filter.kind())) {
            case SEARCH -> state.value(filter.key()).orElse(null);
            case FLAG -> state.value(filter.key()).map(yes -> "").orElse(null);
            case CHOICE -> {
                var labels = choices.stream()
                        .filter(Choice::chosen)
                        .map(Choice::label)
                        .toList();
                yield labels.isEmpty()
                        ? null
                        : labels.size() <= 2
                                ? String.join(", ", labels)
                                : labels.getFirst() + " +" + (labels.size() - 1);
            }
            case DATES -> {
                var from = state.date(filter.key() + "-tu").map(words.formats()::day);
                var to = state.date(filter.key() + "-den").map(words.formats()::day);
                yield from.isEmpty() && to.isEmpty() ? null : from.orElse("…") + "–" + to.orElse("…");
            }
        };
    }

    /** What the list is narrowed to, in a sentence: for print and Excel; empty when it is not. */
    public String description() {
        return used().map(this::chip)
                .filter(chip -> chip.chosen() != null)
                .map(chip -> chip.label()
                        + (Objects.equals(chip.chosen(), "")
                                ? ""
                                : ": "
                                        + (chip.choices().isEmpty()
                                                ? chip.chosen()
                                                : chip.choices().stream()
                                                        .filter(Choice::chosen)
                                                        .map(Choice::label)
                                                        .collect(Collectors.joining(", ")))))
                .collect(Collectors.joining("; "));
    }

    public String printedAt() {
        return words.formats().moment(words.formats().now());
    }

    public List<Head> heads() {
        return state.columns().stream()
                .map(column -> new Head(
                        words.text(column.labelKey()),
                        css.getOrDefault(column.key(), ""),
                        column.width(),
                        column.sort() == null ? null : state.sorting(column),
                        state.direction(column)))
                .toList();
    }

    /**
     * The classes of each column. Columns that a phone does without also go, from the right, when the table is too narrow for them:
     * {@code mc-u-900} is hidden where less than 900 px are left, so that the column that takes the rest never collapses.
     */
    private static Map<String, String> css(List<? extends Column<?>> columns) {
        var classes = new HashMap<String, String>();
        int needed = columns.stream()
                .mapToInt(column -> column.width() == 0 ? LEAST : column.width())
                .sum();
        for (var column : columns.reversed()) {
            var css = (column.kind().figures() ? "mc-n " : column.kind() == Column.Kind.REFERENCE ? "mc-ref " : "")
                    + "mc-p-"
                    + column.phone().name().toLowerCase(Locale.ROOT);
            if (column.phone() == Column.Phone.HIDDEN && column.width() > 0 && column.proof() == null) {
                css += " mc-u-" + Math.clamp(needed / 100 * 100L, 600, 1500);
                needed -= column.width();
            }
            classes.put(column.key(), css);
        }
        return classes;
    }

    public List<Choosable> choosable() {
        var shown = state.columns();
        return state.definition().columns().stream()
                .map(column -> new Choosable(column.key(), words.text(column.labelKey()), shown.contains(column)))
                .toList();
    }

    public List<Map.Entry<String, String>> besideColumns() {
        return state.others(List.of(ListState.COLUMNS));
    }

    /** The groupings, the first of them "none". */
    public List<Choice> groupings() {
        var now = state.grouping();
        var choices = new ArrayList<Choice>();
        if (!state.definition().groupings().isEmpty()) {
            choices.add(new Choice(words.text("web.list.group.none"), state.without(ListState.GROUP), now == null));
        }
        state.definition()
                .groupings()
                .forEach(grouping -> choices.add(new Choice(
                        words.text(grouping.labelKey()),
                        state.with(ListState.GROUP, grouping.key()),
                        grouping.equals(now))));
        return choices;
    }

    public @Nullable String groupedBy() {
        var now = state.grouping();
        return now == null ? null : words.text(now.labelKey());
    }

    public boolean selectable() {
        return state.definition().id() != null
                && !state.definition().bulkActions().isEmpty();
    }

    public List<ListDefinition.BulkAction> bulkActions() {
        return state.definition().bulkActions();
    }

    /** How many cells a row has, for rows that span them all. */
    public int span() {
        return state.columns().size() + (selectable() ? 1 : 0);
    }

    public List<Line<R>> lines() {
        var grouping = state.grouping();
        var columns = state.columns();
        var identify = state.definition().id();
        var lines = new ArrayList<Line<R>>();
        String before = null;
        for (var row : rows) {
            String opening = null;
            Long size = null;
            if (grouping != null) {
                var group = String.valueOf(grouping.value().apply(row));
                if (!group.equals(before)) {
                    opening = grouping.label().apply(row);
                    size = groups.get(group);
                }
                before = group;
            }
            lines.add(new Line<>(
                    opening,
                    size,
                    row,
                    identify == null ? null : identify.apply(row),
                    columns.stream().map(column -> cell(column, row)).toList()));
        }
        return lines;
    }

    private Cell cell(Column<R> column, R row) {
        var value = column.value().apply(row);
        var proof = column.proof() == null ? null : column.proof().apply(row);
        var slash = proof == null ? -1 : proof.indexOf('/');
        return new Cell(
                css.getOrDefault(column.key(), ""),
                words.shown(column.kind(), value),
                column.fragment(),
                column.link() == null ? null : column.link().apply(row),
                proof == null ? null : proof.substring(0, slash),
                proof == null ? null : proof.substring(slash + 1));
    }

    public boolean paged() {
        return count > ListState.PAGE_SIZE;
    }

    /** "1–100 / 1.638". */
    public String range() {
        long first = (page - 1) * ListState.PAGE_SIZE + 1;
        return words.formats().number(first) + "–" + words.formats().number(first + rows.size() - 1) + " / "
                + words.formats().number(count);
    }

    public @Nullable String previous() {
        return page > 1 ? state.with(ListState.PAGE, Long.toString(page - 1)) : null;
    }

    public @Nullable String next() {
        return page * ListState.PAGE_SIZE < count ? state.with(ListState.PAGE, Long.toString(page + 1)) : null;
    }
}
