package vn.minhchung.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list (cột của danh sách): what it shows, how it sorts, how wide it is, what becomes of it on a phone.
 *
 * @param key its name in the URL, Vietnamese without diacritics
 * @param labelKey message key of its heading
 * @param value what the row has here: shown, and written to Excel with its real type
 * @param sort name of the query's output column to sort by; null: it does not sort
 * @param width in pixels; 0 takes what is left
 * @param fragment template fragment that draws the cell, called with the row, for instance {@code plan/cells :: status}; null: the
 *     value as text
 * @param link where the text leads; null: nowhere
 * @param proof {@code kind/id} of the proof behind the figure; null: it has none
 * @param shown whether it is shown before anybody has chosen columns
 */
public record Column<R>(
        String key,
        String labelKey,
        Kind kind,
        Function<R, @Nullable Object> value,
        @Nullable String sort,
        int width,
        @Nullable String fragment,
        @Nullable Function<R, @Nullable String> link,
        @Nullable Function<R, @Nullable String> proof,
        boolean shown,
        Phone phone) {

    /** What kind of value a column holds (kiểu dữ liệu của cột). */
    public enum Kind {
        TEXT,
        /** A quiet reference number in figures. */
        REFERENCE,
        NUMBER,
        /** A value already in percent. */
        PERCENT,
        DATE,
        MOMENT,
        /** An enum constant, shown by its label. */
        LABEL;

        /** Narrower than this, in pixels, what it shows is cut. */
        int narrowest() {
            return switch (this) {
                case DATE -> 104;
                case MOMENT -> 168;
                case NUMBER, PERCENT -> 60;
                case TEXT, REFERENCE, LABEL -> 0;
            };
        }

        boolean figures() {
            return this == NUMBER || this == PERCENT || this == DATE || this == MOMENT;
        }
    }

    /** Where a column stands when a row becomes two lines on a phone (vị trí trên điện thoại). */
    public enum Phone {
        LEFT,
        RIGHT,
        /** The second line, over the full width. */
        SECOND,
        /** Under the second line, small. */
        NOTE,
        HIDDEN
    }

    public static <R> Column<R> text(String key, String labelKey, Function<R, @Nullable Object> value) {
        return of(key, labelKey, Kind.TEXT, value);
    }

    public static <R> Column<R> reference(String key, String labelKey, Function<R, @Nullable Object> value) {
        return of(key, labelKey, Kind.REFERENCE, value);
    }

    public static <R> Column<R> number(String key, String labelKey, Function<R, @Nullable Object> value) {
        return of(key, labelKey, Kind.NUMBER, value);
    }

    public static <R> Column<R> percent(String key, String labelKey, Function<R, @Nullable Object> value) {
        return of(key, labelKey, Kind.PERCENT, value);
    }

    public static <R> Column<R> date(String key, String labelKey, Function<R, @Nullable Object> value) {
        return of(key, labelKey, Kind.DATE, value);
    }

    public static <R> Column<R> moment(String key, String labelKey, Function<R, @Nullable Object> value) {
        return of(key, labelKey, Kind.MOMENT, value);
    }

    public static <R> Column<R> label(String key, String labelKey, Function<R, @Nullable Object> value) {
        return of(key, labelKey, Kind.LABEL, value);
    }

    private static <R> Column<R> of(String key, String labelKey, Kind kind, Function<R, @Nullable Object> value) {
        return new Column<>(key, labelKey, kind, value, null, kind.narrowest(), null, null, null, true, Phone.HIDDEN);
    }

    /** Sorts by the query's output column {@code outputColumn}. */
    public Column<R> sortedBy(String outputColumn) {
        return new Column<>(key, labelKey, kind, value, outputColumn, width, fragment, link, proof, shown, phone);
    }

    public Column<R> wide(int pixels) {
        var width = fragment == null ? Math.max(pixels, kind.narrowest()) : pixels;
        return new Column<>(key, labelKey, kind, value, sort, width, fragment, link, proof, shown, phone);
    }

    /** Drawn by a template fragment that takes the row, for instance {@code plan/cells :: status}. */
    public Column<R> drawnBy(String templateFragment) {
        return new Column<>(key, labelKey, kind, value, sort, width, templateFragment, link, proof, shown, phone);
    }

    public Column<R> linking(Function<R, @Nullable String> path) {
        return new Column<>(key, labelKey, kind, value, sort, width, fragment, path, proof, shown, phone);
    }

    /** The figure opens its proof: {@code kind/id}. */
    public Column<R> proving(Function<R, @Nullable String> kindAndId) {
        return new Column<>(key, labelKey, kind, value, sort, width, fragment, link, kindAndId, shown, phone);
    }

    /** Only shown once somebody chooses it. */
    public Column<R> onDemand() {
        return new Column<>(key, labelKey, kind, value, sort, width, fragment, link, proof, false, phone);
    }

    public Column<R> onPhone(Phone place) {
        return new Column<>(key, labelKey, kind, value, sort, width, fragment, link, proof, shown, place);
    }
}
