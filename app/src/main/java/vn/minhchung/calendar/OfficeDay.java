package vn.minhchung.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Office hours of one working day, in force between two dates (giờ làm việc).
 *
 * @param unit the unit they hold for; null for the whole province
 * @param validTo the last day; null while no end is known
 */
@Table(schema = "calendar", name = "office_day")
record OfficeDay(
        @Id UUID id,
        @Version @Nullable Integer version,
        @Nullable UUID unit,
        @Nullable String unitName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalTime morningStart,
        LocalTime morningEnd,
        LocalTime afternoonStart,
        LocalTime afternoonEnd,
        String legalBasis) {

    /** Half a day in which the office is open. */
    record Span(LocalTime start, LocalTime end) {
        Duration length() {
            return Duration.between(start, end);
        }
    }

    boolean endsAfterStart() {
        return validTo == null || !validTo.isBefore(validFrom);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    List<Span> spans() {
        return List.of(new Span(morningStart, morningEnd), new Span(afternoonStart, afternoonEnd));
    }

    /** For instance "07:00–11:30, 13:30–17:00". */
    public String describe() {
        return morningStart + "–" + morningEnd + ", " + afternoonStart + "–" + afternoonEnd;
    }

    /** Whether the four times follow one another. */
    boolean ordered() {
        return morningStart.isBefore(morningEnd)
                && !afternoonStart.isBefore(morningEnd)
                && afternoonStart.isBefore(afternoonEnd);
    }
}
