package vn.minhchung.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Office hours (giờ làm việc) and time counted in them: 8 hours are one working day of the default hours. Thread-safe.
 */
public final class OfficeHours {

    private static final int LONGEST_SEARCH_DAYS = 3660;

    private final WorkingDays workingDays;
    private final Supplier<List<OfficeDay>> hours;
    private final ZoneId zone;

    OfficeHours(WorkingDays workingDays, Supplier<List<OfficeDay>> hours, ZoneId zone) {
        this.workingDays = workingDays;
        this.hours = hours;
        this.zone = zone;
    }

    /** The moment at which {@code working} time has passed in the hours of the whole province. */
    public Instant plus(Instant start, Duration working) {
        return plus(start, working, null);
    }

    /**
     * The moment at which {@code working} time has passed since {@code start}, counting only while the office is open. A start
     * outside office hours counts from the next opening.
     *
     * @param unit whose hours; null, or a unit without hours of its own, for those of the whole province
     */
    public Instant plus(Instant start, Duration working, @Nullable UUID unit) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time cannot be negative: " + working);
        }
        var left = working;
        var from = start.atZone(zone);
        for (int days = 0; days < LONGEST_SEARCH_DAYS; days++) {
            var day = from.toLocalDate();
            if (workingDays.isWorkingDay(day)) {
                for (var span : on(day, unit).spans()) {
                    var opens = day.atTime(span.start()).atZone(zone);
                    var closes = day.atTime(span.end()).atZone(zone);
                    var begin = from.isAfter(opens) ? from : opens;
                    var open = Duration.between(begin, closes);
                    if (open.isNegative()) {
                        continue;
                    }
                    if (left.compareTo(open) <= 0) {
                        return begin.plus(left).toInstant();
                    }
                    left = left.minus(open);
                }
            }
            from = day.plusDays(1).atStartOfDay(zone);
        }
        throw new IllegalArgumentException("working time reaches beyond ten years: " + working);
    }

    /** The hours in force on {@code day}: the unit's own before the province's, the latest before older ones. */
    OfficeDay on(LocalDate day, @Nullable UUID unit) {
        return hours.get().stream()
                .filter(row -> row.inForce(day))
                .filter(row -> row.unit() == null || Objects.equals(row.unit(), unit))
                .max(Comparator.comparing((OfficeDay row) -> row.unit() != null).thenComparing(OfficeDay::validFrom))
                .orElseThrow(() -> new IllegalStateException("no office hours in force on " + day));
    }
}
