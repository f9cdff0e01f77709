package vn.minhchung.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that the document asks for (chế độ báo cáo).
 *
 * @param text what the document says, without emphasis marks
 * @param dueDay day of the report month
 * @param dueMonth month of the year, where a day of each year is named
 * @param before whether it must be in before that day rather than on it
 * @param dataFrom first day of the data, when told
 * @param reference the document that settles the details instead
 */
public record Reporting(
        Cycle cycle,
        Extracted<String> text,
        @Nullable Integer dueDay,
        @Nullable Integer dueMonth,
        @Nullable LocalDate dueDate,
        boolean before,
        @Nullable MonthlyDay dataFrom,
        @Nullable MonthlyDay dataTo,
        @Nullable String to,
        @Nullable String via,
        @Nullable DocumentReference reference) {

    /** How often a report is due (kỳ báo cáo). */
    public enum Cycle {
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        AD_HOC
    }

    /**
     * A day counted from the report month (ngày chốt số liệu).
     *
     * @param monthOffset 0 the report month itself, -1 the month before
     */
    public record MonthlyDay(int day, int monthOffset) {}
}
