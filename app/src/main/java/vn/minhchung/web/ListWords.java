package vn.minhchung.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Words and formats of a list, for the page and for Excel. */
record ListWords(Words words, Formats formats) {

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    String label(Filter.Option option) {
        return option.labelKey() != null ? text(option.labelKey()) : String.valueOf(option.text());
    }

    /** A value as a cell shows it. */
    String shown(Column.Kind kind, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return "–";
        }
        return switch (kind) {
            case TEXT, REFERENCE -> value instanceof Enum<?> constant ? formats.label(constant) : value.toString();
            case NUMBER -> formats.number((Number) value);
            case PERCENT -> formats.percent((Number) value);
            case DATE -> value instanceof Instant moment ? formats.date(moment) : formats.date((LocalDate) value);
            case MOMENT -> formats.moment((Instant) value);
            case LABEL -> formats.label((Enum<?>) value);
        };
    }
}
