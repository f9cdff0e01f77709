package vn.minhchung.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some of the assignments, told by a few properties (tập nhiệm vụ giao): what a figure counts. The same text names the proof of
 * the figure and the filter of the list of assignments, so that both show exactly what was counted.
 */
public record Selection(Map<String, String> properties) {

    /** Property → condition over {@code plan.assignment_state} s, {@code plan.task} t, directive d, unit u. */
    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("ke-hoach", "d.slug = :ke_hoach"),
            Map.entry("muc", "t.group_number = :muc"),
            Map.entry("so", "t.code = :so"),
            Map.entry("don-vi", "u.slug = :don_vi"),
            Map.entry("vai-tro", "s.part = :vai_tro"),
            Map.entry("tien-do", "s.progress = any(string_to_array(:tien_do, ','))"),
            Map.entry("han", "s.timeliness = any(string_to_array(:han, ','))"),
            Map.entry("co", "s.flag = any(string_to_array(:co, ','))"));

    private static final Set<String> NAMES = CONDITIONS.keySet();

    public static final Selection ALL = new Selection(Map.of());

    public Selection {
        properties = new LinkedHashMap<>(properties);
        properties.keySet().retainAll(NAMES);
    }

    /** All assignments of a plan. */
    public static Selection ofPlan(String slug) {
        return ALL.with("ke-hoach", slug);
    }

    /** The slugs of the units it is about; none when it is about all. */
    public List<String> units() {
        var unit = properties.get("don-vi");
        return unit == null ? List.of() : List.of(unit);
    }

    /** Reads what {@link #id()} wrote; what is not known is left out. */
    public static Selection parse(String id) {
        var properties = new LinkedHashMap<String, String>();
        for (var pair : id.split("~")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                properties.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Selection(properties);
    }

    public Selection with(String property, String value) {
        var more = new LinkedHashMap<>(properties);
        more.put(property, value);
        return new Selection(more);
    }

    public Selection progress(Progress... values) {
        return with("tien-do", joined(values));
    }

    public Selection timeliness(Timeliness... values) {
        return with("han", joined(values));
    }

    private static String joined(Enum<?>... values) {
        return java.util.Arrays.stream(values).map(Enum::name).collect(Collectors.joining(","));
    }

    /** One line, fit for an address. */
    public String id() {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("~"));
    }

    /** The list of exactly these assignments. */
    public String path() {
        return "/nhiem-vu/theo-don-vi?"
                + properties.entrySet().stream()
                        .flatMap(property -> java.util.Arrays.stream(
                                        property.getValue().split(","))
                                .map(value ->
                                        property.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
    }

    /** The conditions, joined by "and"; "true" for all. */
    public String sql() {
        return properties.isEmpty()
                ? "true"
                : properties.keySet().stream().map(CONDITIONS::get).collect(Collectors.joining(" and "));
    }

    /** The parameters of {@link #sql()}. */
    public Map<String, Object> parameters() {
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        property -> property.getKey().replace('-', '_'), property -> (Object) property.getValue()));
    }
}
