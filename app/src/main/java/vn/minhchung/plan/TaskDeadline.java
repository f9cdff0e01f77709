package vn.minhchung.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Deadline;

/**
 * The deadline of a task as the table keeps it (thời hạn của nhiệm vụ).
 *
 * @param due the last day; null when the document gives no basis for one
 * @param cycleMonths how often it is due again; null when no cycle is told
 */
record TaskDeadline(
        DeadlineKind kind,
        String text,
        @Nullable LocalDate due,
        boolean recurring,
        boolean central,
        @Nullable Integer cycleMonths) {

    /** @param issuedOn the date of the plan, from which "hằng năm" is counted */
    static TaskDeadline of(Deadline deadline, LocalDate issuedOn) {
        var kind =
                switch (deadline) {
                    case Deadline.ByDate d -> DeadlineKind.BY_DATE;
                    case Deadline.InMonth d -> DeadlineKind.IN_MONTH;
                    case Deadline.InQuarter d -> DeadlineKind.IN_QUARTER;
                    case Deadline.InHalfYear d -> DeadlineKind.IN_HALF_YEAR;
                    case Deadline.InYear d -> DeadlineKind.IN_YEAR;
                    case Deadline.InPeriod d -> DeadlineKind.IN_PERIOD;
                    case Deadline.Recurring d -> DeadlineKind.RECURRING;
                    case Deadline.Roadmap d -> DeadlineKind.ROADMAP;
                    case Deadline.AfterEvent d -> DeadlineKind.AFTER_EVENT;
                    case Deadline.Central d -> DeadlineKind.CENTRAL;
                    case Deadline.Unstated d -> DeadlineKind.UNSTATED;
                };
        return new TaskDeadline(
                kind,
                deadline.raw(),
                due(deadline, issuedOn),
                deadline.recurring(),
                deadline.central(),
                cycleMonths(deadline));
    }

    /** Whether the deadline had passed when the plan was issued. */
    boolean past(LocalDate issuedOn) {
        return due != null && due.isBefore(issuedOn);
    }

    private static @Nullable LocalDate due(Deadline deadline, LocalDate issuedOn) {
        return deadline instanceof Deadline.Recurring recurring
                ? recurring.nextOfYear(issuedOn).orElse(null)
                : deadline.due().orElse(null);
    }

    /** Only cycles that fit a calendar year have periods everybody knows: month, quarter, half-year, year. */
    private static @Nullable Integer cycleMonths(Deadline deadline) {
        var interval = deadline instanceof Deadline.Recurring recurring ? recurring.interval() : null;
        if (interval == null) {
            return null;
        }
        var months = interval.toTotalMonths();
        return interval.getDays() == 0 && months > 0 && 12 % months == 0 ? (int) months : null;
    }
}
