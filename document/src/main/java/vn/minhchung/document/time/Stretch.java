package vn.minhchung.document.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar as it is written (mốc hoặc khoảng thời gian): a day, a month, a quarter, some months of a year, a year.
 *
 * @param number the day, the month, the quarter, or how many months; 0 for a year
 * @param month the month of a day; else 0
 * @param year as written; {@link #UNWRITTEN} or {@link #NEXT} where it has no number
 */
public record Stretch(Unit unit, int number, int month, int year, int start, int end) {

    /** No year is written. */
    public static final int UNWRITTEN = 0;

    /** "Năm sau": the year after the one that is meant where none is written. */
    public static final int NEXT = -1;

    /** How long a stretch is (đơn vị thời gian), the finest first. */
    public enum Unit {
        DAY,
        MONTH,
        QUARTER,
        /** The first months of a year. */
        FIRST_MONTHS,
        /** The last months of a year. */
        LAST_MONTHS,
        YEAR
    }

    /** Whether its year is written as a number. */
    public boolean isDated() {
        return year > 0;
    }

    /** The same of the year {@code usual}, unless another is written. */
    public Stretch of(Year usual) {
        return isDated()
                ? this
                : new Stretch(unit, number, month, usual.getValue() + (year == NEXT ? 1 : 0), start, end);
    }

    /** The first day; null when the calendar has none such. */
    public @Nullable LocalDate first() {
        return switch (unit) {
            case DAY -> day();
            case MONTH -> YearMonth.of(year, number).atDay(1);
            case QUARTER -> LocalDate.of(year, 3 * number - 2, 1);
            case FIRST_MONTHS, YEAR -> LocalDate.of(year, 1, 1);
            case LAST_MONTHS -> LocalDate.of(year, 13 - number, 1);
        };
    }

    /** The last day; null when the calendar has none such. */
    public @Nullable LocalDate last() {
        return switch (unit) {
            case DAY -> day();
            case MONTH -> YearMonth.of(year, number).atEndOfMonth();
            case QUARTER -> YearMonth.of(year, 3 * number).atEndOfMonth();
            case FIRST_MONTHS -> YearMonth.of(year, number).atEndOfMonth();
            case LAST_MONTHS, YEAR -> LocalDate.of(year, 12, 31);
        };
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.of(year, month, number);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
