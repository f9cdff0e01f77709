package vn.minhchung.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a list is being looked at (trạng thái danh sách): filters, order, grouping, columns, page; all of it in the URL, so that it
 * can be shared, saved and gone back to. What the definition does not know is dropped.
 */
public final class ListState<R> {

    static final String SORT = "sap-xep";
    static final String GROUP = "nhom";
    static final String COLUMNS = "cot";
    static final String PAGE = "trang";
    static final int PAGE_SIZE = 100;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-MM-dd]").withResolverStyle(ResolverStyle.STRICT);

    private final ListDefinition<R> definition;
    private final String path;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    /** What to ask the database (điều kiện truy vấn): only text that modules wrote; what people typed is in the parameters. */
    record Sql(String from, String order, Map<String, Object> parameters) {}

    ListState(ListDefinition<R> definition, String path, Map<String, String[]> asked) {
        this.definition = definition;
        this.path = path;
        for (var key : known(definition)) {
            var values = Arrays.stream(asked.getOrDefault(key, new String[0]))
                    .flatMap(value -> key.equals(COLUMNS) ? Arrays.stream(value.split(",")) : Stream.of(value))
                    .map(value -> value.replace("\0", "").strip())
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                parameters.put(key, values);
            }
        }
    }

    private static Set<String> known(ListDefinition<?> definition) {
        var keys = new LinkedHashSet<String>();
        definition.filters().forEach(filter -> keys.addAll(filter.keys()));
        keys.addAll(List.of(GROUP, SORT, COLUMNS, PAGE));
        return keys;
    }

    ListDefinition<R> definition() {
        return definition;
    }

    public String path() {
        return path;
    }

    Optional<String> value(String key) {
        return values(key).stream().findFirst();
    }

    List<String> values(String key) {
        return Objects.requireNonNullElse(parameters.get(key), List.of());
    }

    Optional<LocalDate> date(String key) {
        return value(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text, DATE));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** 1 is the first page. */
    int page() {
        try {
            return Math.clamp(Integer.parseInt(value(PAGE).orElse("1")), 1, 1_000_000);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The columns shown, in the definition's order. */
    List<Column<R>> columns() {
        var chosen = values(COLUMNS);
        var shown = definition.columns().stream()
                .filter(column -> chosen.isEmpty() ? column.shown() : chosen.contains(column.key()))
                .toList();
        return shown.isEmpty()
                ? definition.columns().stream().filter(Column::shown).toList()
                : shown;
    }

    ListDefinition.@Nullable Grouping<R> grouping() {
        return value(GROUP)
                .flatMap(key -> definition.groupings().stream()
                        .filter(grouping -> grouping.key().equals(key))
                        .findFirst())
                .orElse(null);
    }

    /** "ascending", "descending" or null: whether the list is sorted by {@code column}. */
    @Nullable
    String direction(Column<R> column) {
        return value(SORT)
                .filter(sort -> column.sort() != null)
                .map(sort ->
                        sort.equals(column.key()) ? "ascending" : sort.equals("-" + column.key()) ? "descending" : null)
                .orElse(null);
    }

    /** The URL of the next click on the heading: ascending, descending, then the list's own order again. */
    String sorting(Column<R> column) {
        return switch (direction(column)) {
            case "ascending" -> with(SORT, "-" + column.key());
            case "descending" -> without(SORT);
            case null, default -> with(SORT, column.key());
        };
    }

    /** This list with {@code key} set to {@code values}, from the first page on. */
    String with(String key, String... values) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(key, List.of(values));
        if (!key.equals(PAGE)) {
            changed.remove(PAGE);
        }
        return url(changed);
    }

    String without(String... keys) {
        var changed = new LinkedHashMap<>(parameters);
        for (var key : keys) {
            changed.remove(key);
        }
        changed.remove(PAGE);
        return url(changed);
    }

    /** This list with one value of a choice added, or taken away if it is there. */
    String toggled(String key, String value) {
        var values = new ArrayList<>(values(key));
        if (!values.remove(value)) {
            values.add(value);
        }
        return values.isEmpty() ? without(key) : with(key, values.toArray(String[]::new));
    }

    /** What stands after the question mark, without the page: two states that look alike have the same query. */
    String query() {
        var lasting = new LinkedHashMap<>(parameters);
        lasting.remove(PAGE);
        return encoded(lasting);
    }

    /** {@code path} with {@link #query()}. */
    String at(String path) {
        var query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same for a query written by hand, so that both can be compared. */
    String canonical(String query) {
        var asked = new HashMap<String, String[]>();
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                var value = java.net.URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                asked.merge(pair.substring(0, equals), new String[] {value}, (a, b) -> Stream.concat(
                                Arrays.stream(a), Arrays.stream(b))
                        .toArray(String[]::new));
            }
        }
        return new ListState<>(definition, path, asked).query();
    }

    /** All parameters but {@code keys}, as name and value, for hidden fields of a form that sets those. */
    List<Map.Entry<String, String>> others(List<String> keys) {
        return parameters.entrySet().stream()
                .filter(entry ->
                        !keys.contains(entry.getKey()) && !entry.getKey().equals(PAGE))
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)))
                .toList();
    }

    private String url(Map<String, List<String>> changed) {
        var query = encoded(changed);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(Map<String, List<String>> parameters) {
        var pairs = new ArrayList<String>();
        parameters.forEach((key, values) -> {
            if (key.equals(COLUMNS)) {
                pairs.add(key + "=" + String.join(",", values));
            } else {
                values.forEach(value -> pairs.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        return String.join("&", pairs);
    }

    Sql sql() {
        var named = new HashMap<String, Object>();
        var conditions = new ArrayList<String>();
        for (var filter : definition.filters()) {
            filter.condition(this, named).ifPresent(condition -> conditions.add("(" + condition + ")"));
        }
        var order = new ArrayList<String>();
        var grouping = grouping();
        if (grouping != null) {
            order.add(grouping.by());
        }
        for (var column : definition.columns()) {
            var direction = direction(column);
            if (direction != null) {
                order.add(column.sort() + (direction.equals("descending") ? " desc" : "") + " nulls last");
            }
        }
        order.add(definition.order());
        return new Sql(
                " from (" + definition.select() + ") listed"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)),
                " order by " + String.join(", ", order),
                named);
    }
}
