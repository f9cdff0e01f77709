package vn.minhchung.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Some of the rows of a list, told by its filters (tập bản ghi): what a figure counts. The number, its proof, the list it opens and
 * the Excel of that list all ask the one {@link ListDefinition} with it, so that they cannot disagree.
 *
 * @param filters name in the list's URL → value, or several joined by commas; days are written as 2025-09-30
 */
public record Selection(Map<String, String> filters) {

    public static final Selection ALL = new Selection(Map.of());

    public Selection {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /** Reads what {@link #id()} wrote; of a text that somebody has changed by hand, what can be read. */
    public static Selection of(String id) {
        var filters = new LinkedHashMap<String, String>();
        for (var pair : id.split("~")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                filters.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Selection(filters);
    }

    /** Only those that also have one of {@code values}, joined by commas. */
    public Selection with(String filter, String values) {
        var more = new LinkedHashMap<>(filters);
        more.put(filter, values);
        return new Selection(more);
    }

    public Selection with(String filter, Enum<?>... values) {
        return with(filter, Arrays.stream(values).map(Enum::name).collect(Collectors.joining(",")));
    }

    /** What {@code filter} asks for; nothing when it is not asked. */
    public List<String> values(String filter) {
        var values = filters.get(filter);
        return values == null ? List.of() : List.of(values.split(","));
    }

    /** One segment of an address: {@code ke-hoach=21-kh-ubnd-2025~han=OVERDUE,LATE}. */
    public String id() {
        return filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + filter.getValue())
                .collect(Collectors.joining("~"));
    }

    /** The address of the list at {@code path}, showing exactly these rows. */
    public String at(String path) {
        return path + "?"
                + filters.keySet().stream()
                        .flatMap(filter -> values(filter).stream()
                                .map(value -> filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
    }
}
