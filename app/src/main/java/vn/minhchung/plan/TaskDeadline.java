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
        Kind kind,
        String text,
        @Nullable LocalDate due,
        boolean recurring,
        boolean central,
        @Nullable Integer cycleMonths) {

    /** The sorts of deadline (loại thời hạn), one for each form of {@link Deadline}. */
    enum Kind {
        BY_DATE,
        IN_MONTH,
        IN_QUARTER,
        IN_HALF_YEAR,
        IN_YEAR,
        IN_PERIOD,
        RECURRING,
        ROADMAP,
        AFTER_EVENT,
        CENTRAL,
        UNSTATED
    }

    /** @param issuedOn the date of the plan, from which "hằng năm" is counted */
    static TaskDeadline of(Deadline deadline, LocalDate issuedOn) {
        var kind =
                switch (deadline) {
                    case Deadline.ByDate d -> Kind.BY_DATE;
                    case Deadline.InMonth d -> Kind.IN_MONTH;
                    case Deadline.InQuarter d -> Kind.IN_QUARTER;
                    case Deadline.InHalfYear d -> Kind.IN_HALF_YEAR;
                    case Deadline.InYear d -> Kind.IN_YEAR;
                    case Deadline.InPeriod d -> Kind.IN_PERIOD;
                    case Deadline.Recurring d -> Kind.RECURRING;
                    case Deadline.Roadmap d -> Kind.ROADMAP;
                    case Deadline.AfterEvent d -> Kind.AFTER_EVENT;
                    case Deadline.Central d -> Kind.CENTRAL;
                    case Deadline.Unstated d -> Kind.UNSTATED;
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
        if (deadline instanceof Deadline.Recurring recurring && recurring.on() != null) {
            var thisYear = recurring.on().atYear(issuedOn.getYear());
            return thisYear.isBefore(issuedOn) ? recurring.on().atYear(issuedOn.getYear() + 1) : thisYear;
        }
        return deadline.due().orElse(null);
    }

    /** Only cycles that fit a calendar year have periods everybody knows: month, quarter, half-year, year. */
    private static @Nullable Integer cycleMonths(Deadline deadline) {
        if (!(deadline instanceof Deadline.Recurring recurring) || recurring.every() == null) {
            return null;
        }
        var months = recurring.every().toTotalMonths();
        return recurring.every().getDays() == 0 && months > 0 && 12 % months == 0 ? (int) months : null;
    }
}
