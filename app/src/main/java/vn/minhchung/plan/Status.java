package vn.minhchung.plan;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.platform.VietnamTime;

/**
 * What an assignment's facts mean on a day (trạng thái). Never stored: {@link #of} derives it for one assignment, and the
 * SQL function {@code plan.assignment_state} by the same rules for lists; {@code StatusTests} holds the two together.
 */
public record Status(Progress progress, Timeliness timeliness, Flag flag) {

    /** Derives the status on {@code today}. */
    static Status of(Facts facts, Terms terms, LocalDate today, PlanSettings.Days days) {
        var progress = progress(facts, terms);
        return new Status(
                progress, timeliness(progress, facts, terms, today, days), flag(progress, facts, today, days));
    }

    static Progress progress(Facts facts, Terms terms) {
        if (facts.confirmedAt() != null || facts.doneOn() != null && terms.part() == Part.COORDINATE) {
            return Progress.COMPLETE;
        }
        if (facts.doneOn() != null) {
            return Progress.AWAITING_CONFIRMATION;
        }
        if (facts.returnedAt() != null) {
            return Progress.RETURNED;
        }
        if (facts.acceptedAt() != null) {
            return Progress.IN_PROGRESS;
        }
        return terms.past() ? Progress.CONFIRM_PAST : Progress.NOT_ACCEPTED;
    }

    private static Timeliness timeliness(
            Progress progress, Facts facts, Terms terms, LocalDate today, PlanSettings.Days days) {
        return switch (progress) {
            case CONFIRM_PAST -> Timeliness.UNCLEAR;
            case AWAITING_CONFIRMATION, COMPLETE -> {
                var due = facts.dueExtended() != null ? facts.dueExtended() : terms.due();
                if (facts.doneOn() == null || due == null || terms.past() && facts.acceptedAt() == null) {
                    yield Timeliness.UNCLEAR;
                }
                yield facts.doneOn().isAfter(due) ? Timeliness.LATE : Timeliness.MET;
            }
            case NOT_ACCEPTED, RETURNED, IN_PROGRESS -> {
                var due = due(facts, terms);
                if (due == null) {
                    yield inRhythm(facts, terms, today, days) ? Timeliness.ON_TRACK : Timeliness.UNCLEAR;
                }
                if (today.isAfter(due)) {
                    yield Timeliness.OVERDUE;
                }
                yield DAYS.between(today, due) <= days.dueSoon() ? Timeliness.DUE_SOON : Timeliness.ON_TRACK;
            }
        };
    }

    /**
     * The day that counts now: the extended one, the one in the plan, or for a cycle the end of the first period that
     * nothing was reported in; null when there is no basis for a date.
     */
    static @Nullable LocalDate due(Facts facts, Terms terms) {
        if (facts.dueExtended() != null) {
            return facts.dueExtended();
        }
        if (terms.due() != null || terms.cycleMonths() == null) {
            return terms.due();
        }
        int months = terms.cycleMonths();
        return facts.reportedAt() == null
                ? periodEnd(VietnamTime.day(terms.assignedAt()), months)
                : periodEnd(
                        periodEnd(VietnamTime.day(facts.reportedAt()), months).plusDays(1), months);
    }

    /**
     * When a task without a basis for a date is looked at again: as many days after the last report, or after it was given, as the
     * rhythm of reports has. Passing it makes nothing overdue.
     */
    static @Nullable LocalDate reviewOn(Facts facts, Terms terms, PlanSettings.Days days) {
        if (due(facts, terms) != null || facts.doneOn() != null || facts.confirmedAt() != null) {
            return null;
        }
        var last = facts.reportedAt() == null ? terms.assignedAt() : facts.reportedAt();
        return VietnamTime.day(last).plusDays(days.rhythm());
    }

    /** Last day of the calendar period of {@code months} that {@code day} lies in. */
    static LocalDate periodEnd(LocalDate day, int months) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), first, 1).plusMonths(months).minusDays(1);
    }

    /** "Thường xuyên" without a cycle is on track while it is reported in the rhythm of the reports. */
    private static boolean inRhythm(Facts facts, Terms terms, LocalDate today, PlanSettings.Days days) {
        return terms.recurring()
                && facts.reportedAt() != null
                && DAYS.between(VietnamTime.day(facts.reportedAt()), today) <= days.rhythm();
    }

    private static Flag flag(Progress progress, Facts facts, LocalDate today, PlanSettings.Days days) {
        if (progress == Progress.IN_PROGRESS && facts.obstacleAt() != null) {
            return Flag.OBSTACLE;
        }
        if (progress == Progress.IN_PROGRESS && facts.extensionTo() != null) {
            return Flag.EXTENSION;
        }
        if (progress == Progress.IN_PROGRESS && facts.sentBackAt() != null) {
            return Flag.REDO;
        }
        return progress == Progress.IN_PROGRESS
                        && DAYS.between(VietnamTime.day(lastHeard(facts)), today) >= days.silent()
                ? Flag.SILENT
                : Flag.NONE;
    }

    private static Instant lastHeard(Facts facts) {
        return Stream.of(facts.acceptedAt(), facts.reportedAt(), facts.sentBackAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The word and icon for this combination. */
    public StatusLabel label() {
        return switch (progress) {
            case COMPLETE ->
                switch (timeliness) {
                    case MET -> StatusLabel.MET;
                    case LATE -> StatusLabel.LATE;
                    case ON_TRACK, DUE_SOON, OVERDUE, UNCLEAR -> StatusLabel.COMPLETE;
                };
            case AWAITING_CONFIRMATION -> StatusLabel.AWAITING_CONFIRMATION;
            case CONFIRM_PAST -> StatusLabel.CONFIRM_PAST;
            case RETURNED -> StatusLabel.RETURNED;
            case NOT_ACCEPTED ->
                switch (timeliness) {
                    case OVERDUE -> StatusLabel.OVERDUE_NOT_ACCEPTED;
                    case DUE_SOON -> StatusLabel.NOT_ACCEPTED_DUE_SOON;
                    case ON_TRACK, MET, LATE, UNCLEAR -> StatusLabel.NOT_ACCEPTED;
                };
            case IN_PROGRESS -> timeliness == Timeliness.OVERDUE ? overdueLabel() : openLabel();
        };
    }

    private StatusLabel overdueLabel() {
        return switch (flag) {
            case OBSTACLE -> StatusLabel.OVERDUE_OBSTACLE;
            case EXTENSION -> StatusLabel.OVERDUE_EXTENSION;
            case REDO -> StatusLabel.OVERDUE_REDO;
            case SILENT -> StatusLabel.OVERDUE_SILENT;
            case NONE -> StatusLabel.OVERDUE;
        };
    }

    private StatusLabel openLabel() {
        return switch (flag) {
            case OBSTACLE -> StatusLabel.OBSTACLE;
            case EXTENSION -> StatusLabel.EXTENSION;
            case REDO -> StatusLabel.REDO;
            case SILENT -> timeliness == Timeliness.DUE_SOON ? StatusLabel.DUE_SOON : StatusLabel.SILENT;
            case NONE ->
                switch (timeliness) {
                    case DUE_SOON -> StatusLabel.DUE_SOON;
                    case UNCLEAR -> StatusLabel.UNCLEAR;
                    case ON_TRACK, OVERDUE, MET, LATE -> StatusLabel.ON_TRACK;
                };
        };
    }

    /** What the task says, which no action changes (điều kiện giao việc). */
    record Terms(
            Part part,
            @Nullable LocalDate due,
            boolean recurring,
            @Nullable Integer cycleMonths,
            boolean past,
            Instant assignedAt) {}
}
