package vn.minhchung.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.minhchung.vietnamese.Fold;

/**
 * A way to narrow a list (bộ lọc). Its SQL condition is written by the module, over output columns of the list's query, with the
 * parameter named like the key ({@code -} becomes {@code _}); what a person types only ever becomes a parameter.
 */
public final class Filter {

    enum Kind {
        SEARCH,
        CHOICE,
        DATES,
        FLAG
    }

    /**
     * One value of a choice filter (giá trị lọc).
     *
     * @param text what is shown, already in the reader's language; @param labelKey message key instead of a text
     */
    public record Option(
            String value, @Nullable String text, @Nullable String labelKey) {

        public static Option text(String value, String text) {
            return new Option(value, text, null);
        }

        public static Option key(String value, String labelKey) {
            return new Option(value, null, labelKey);
        }
    }

    private final String key;
    private final String labelKey;
    private final Kind kind;
    private final String condition;
    private final Supplier<List<Option>> options;
    private final Function<String, Object> parse;
    private final boolean secondary;
    private final boolean whenSeveral;

    private Filter(
            String key,
            String labelKey,
            Kind kind,
            String condition,
            Supplier<List<Option>> options,
            Function<String, Object> parse,
            boolean secondary,
            boolean whenSeveral) {
        this.key = key;
        this.labelKey = labelKey;
        this.kind = kind;
        this.condition = condition;
        this.options = options;
        this.parse = parse;
        this.secondary = secondary;
        this.whenSeveral = whenSeveral;
    }

    /** The search field: {@code folded} is an output column with folded text; diacritics do not matter. */
    public static Filter search(String key, String labelKey, String folded) {
        return new Filter(
                key,
                labelKey,
                Kind.SEARCH,
                folded + " like :" + parameter(key),
                List::of,
                words -> "%" + escaped(Fold.fold(words)) + "%",
                false,
                false);
    }

    /** A field for a text that must be met exactly, an identifier: {@code condition} like {@code number = :so}. */
    public static Filter exact(String key, String labelKey, String condition) {
        return new Filter(key, labelKey, Kind.SEARCH, condition, List::of, value -> value, false, false);
    }

    /** One or more of some values: {@code condition} like {@code status in (:tinh_trang)}. */
    public static Filter choice(String key, String labelKey, String condition, Supplier<List<Option>> options) {
        return new Filter(key, labelKey, Kind.CHOICE, condition, options, value -> value, false, false);
    }

    /** One or more constants of an enum, by their labels. */
    public static <E extends Enum<E>> Filter choice(String key, String labelKey, String condition, Class<E> type) {
        var options = Arrays.stream(type.getEnumConstants())
                .map(constant -> Option.key(constant.name(), Formats.labelKey(constant)))
                .toList();
        return choice(key, labelKey, condition, () -> options);
    }

    /** From one day to another, both included; either end may be open. {@code date} is an output column. */
    public static Filter dates(String key, String labelKey, String date) {
        return new Filter(key, labelKey, Kind.DATES, date, List::of, value -> value, false, false);
    }

    /** Yes or do not care: {@code condition} like {@code obstacles > 0}. */
    public static Filter flag(String key, String labelKey, String condition) {
        return new Filter(key, labelKey, Kind.FLAG, condition, List::of, value -> value, false, false);
    }

    /** How a value in the URL becomes a parameter of the query, for instance {@code UUID::fromString}. */
    public Filter parsedBy(Function<String, Object> parser) {
        return new Filter(key, labelKey, kind, condition, options, parser, secondary, whenSeveral);
    }

    /** Stands under "Thêm" until it is used. */
    public Filter secondary() {
        return new Filter(key, labelKey, kind, condition, options, parse, true, whenSeveral);
    }

    /** Is shown to whom it offers more than one value. */
    public Filter whenSeveral() {
        return new Filter(key, labelKey, kind, condition, options, parse, secondary, true);
    }

    boolean isShown() {
        return !whenSeveral || options().size() > 1;
    }

    public String key() {
        return key;
    }

    public String labelKey() {
        return labelKey;
    }

    public String kind() {
        return kind.name();
    }

    public boolean isSecondary() {
        return secondary;
    }

    List<Option> options() {
        return options.get();
    }

    /** The names it has in the URL. */
    List<String> keys() {
        return kind == Kind.DATES ? List.of(key + "-tu", key + "-den") : List.of(key);
    }

    /** The condition with its parameters put into {@code parameters}; empty when the state does not narrow by it. */
    Optional<String> condition(ListState<?> state, Map<String, Object> parameters) {
        return switch (kind) {
            case SEARCH ->
                state.value(key).map(words -> {
                    parameters.put(parameter(key), parse.apply(words));
                    return condition;
                });
            case CHOICE -> {
                var wanted = new ArrayList<Object>();
                for (var value : state.values(key)) {
                    parsed(value).ifPresent(wanted::add);
                }
                if (wanted.isEmpty()) {
                    yield Optional.empty();
                }
                parameters.put(parameter(key), wanted);
                yield Optional.of(condition);
            }
            case DATES -> {
                var conditions = new LinkedHashMap<String, String>();
                conditions.put(key + "-tu", ">=");
                conditions.put(key + "-den", "<=");
                var sql = new ArrayList<String>();
                conditions.forEach((name, comparison) -> state.date(name).ifPresent(date -> {
                    parameters.put(parameter(name), date);
                    sql.add(condition + " " + comparison + " :" + parameter(name));
                }));
                yield sql.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", sql));
            }
            case FLAG -> state.value(key).map(ignored -> condition);
        };
    }

    private Optional<Object> parsed(String value) {
        try {
            return Optional.of(parse.apply(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a URL somebody has changed by hand: as if it were not there
        }
    }

    private static String parameter(String key) {
        return key.replace('-', '_');
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
