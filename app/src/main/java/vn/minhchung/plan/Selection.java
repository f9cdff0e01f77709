package vn.minhchung.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some of the assignments or tasks, told by a few properties (tập nhiệm vụ): what a figure counts. The same text names the proof
 * of the figure and the filter of the list, so that both show exactly what was counted.
 */
public record Selection(Map<String, String> properties) {

    /** Property → condition over the output columns of the two lists' queries; days are written as 2025-09-30. */
    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("ke-hoach", "plan_slug = :ke_hoach"),
            Map.entry("muc", "group_number = :muc"),
            Map.entry("so", "code = :so"),
            Map.entry("don-vi", "unit_slug = any(string_to_array(:don_vi, ','))"),
            Map.entry("vai-tro", "part = :vai_tro"),
            Map.entry("tien-do", "progress = any(string_to_array(:tien_do, ','))"),
            Map.entry("han", "timeliness = any(string_to_array(:han, ','))"),
            Map.entry("co", "flag = any(string_to_array(:co, ','))"),
            Map.entry("ngay-tu", "due >= cast(:ngay_tu as date)"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** What can be told of a task from the document alone. */
    private static final Set<String> DOCUMENT = Set.of("ke-hoach", "muc", "so");

    public static final Selection ALL = new Selection(Map.of());

    public Selection {
        properties = new LinkedHashMap<>(properties);
        properties.keySet().retainAll(CONDITIONS.keySet());
    }

    /** All assignments of a plan. */
    public static Selection ofPlan(String slug) {
        return ALL.with("ke-hoach", slug);
    }

    /** The slugs of the units it is about; none when it is about all. */
    public List<String> units() {
        var units = properties.get("don-vi");
        return units == null ? List.of() : List.of(units.split(","));
    }

    /** Whether it asks how things stand, beyond what the plan itself says. */
    public boolean asksForState() {
        return !DOCUMENT.containsAll(properties.keySet());
    }

    /** Reads what {@link #id()} wrote; what is not known is left out. */
    public static Selection parse(String id) {
        var properties = new LinkedHashMap<String, String>();
        for (var pair : id.split("~")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && !(pair.startsWith("ngay-") && !isDay(pair.substring(equals + 1)))) {
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

    public Selection flag(Flag... values) {
        return with("co", joined(values));
    }

    /** Only what is due on that day or later. */
    public Selection dueFrom(LocalDate day) {
        return with("ngay-tu", day.toString());
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String joined(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(","));
    }

    /** One line, fit for an address. */
    public String id() {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("~"));
    }

    /** The list of exactly these assignments. */
    public String path() {
        return "/nhiem-vu/theo-don-vi?" + query();
    }

    /** What follows the question mark in the address of the list. */
    public String query() {
        return properties.entrySet().stream()
                .flatMap(property -> Arrays.stream(property.getValue().split(","))
                        .map(value -> property.getKey().startsWith("ngay-")
                                ? LocalDate.parse(value).format(DAY)
                                : value)
                        .map(value -> property.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The conditions over the output columns of a list's query, joined by "and"; "true" for all. */
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
