package vn.minhchung.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Working days (ngày làm việc): Monday to Friday without holidays and days off in lieu, and the Saturdays worked in exchange.
 *
 * <p>A period counted in working days starts on the day after the event (Civil Code 91/2015/QH13, articles 147 and 148).
 * Thread-safe.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** A gap without a working day longer than this means a broken calendar, not a long Tết. */
    private static final int LONGEST_GAP = 60;

    private final Supplier<Map<LocalDate, DayKind>> rules;

    WorkingDays(Supplier<Map<LocalDate, DayKind>> rules) {
        this.rules = rules;
    }

    public boolean isWorkingDay(LocalDate day) {
        var kind = rules.get().get(day);
        return kind == null ? !WEEKEND.contains(day.getDayOfWeek()) : kind.worked();
    }

    /** The working day {@code count} working days after {@code day}; the day itself is not counted. {@code count} ≥ 0. */
    public LocalDate plus(LocalDate day, int count) {
        return step(day, count, 1);
    }

    /** The working day {@code count} working days before {@code day}; the day itself is not counted. {@code count} ≥ 0. */
    public LocalDate minus(LocalDate day, int count) {
        return step(day, count, -1);
    }

    /** {@code day} if it is worked, otherwise the first working day after it. */
    public LocalDate next(LocalDate day) {
        return nearest(day, 1);
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before {@code from}. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate step(LocalDate day, int count, int direction) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of working days cannot be negative: " + count);
        }
        var result = day;
        for (int counted = 0; counted < count; counted++) {
            result = nearest(result.plusDays(direction), direction);
        }
        return result;
    }

    private LocalDate nearest(LocalDate day, int direction) {
        for (int gap = 0; gap <= LONGEST_GAP; gap++) {
            var candidate = day.plusDays((long) gap * direction);
            if (isWorkingDay(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no working day within " + LONGEST_GAP + " days of " + day);
    }
}
