package vn.minhchung.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure to be reached (chỉ tiêu).
 *
 * @param upper the higher end when a range is written, "20%-30%"
 * @param unit "%" for percentages, otherwise the word that follows the figure
 * @param subject what is counted, in the words of the document
 * @param start from when it holds
 * @param by the last day to reach it
 */
public record Target(
        Extracted<BigDecimal> value,
        @Nullable BigDecimal upper,
        String unit,
        Comparison comparison,
        String subject,
        @Nullable Level level,
        @Nullable LocalDate start,
        @Nullable LocalDate by) {

    /** The year to reach it in. */
    public @Nullable Integer year() {
        return by == null ? null : by.getYear();
    }
}
