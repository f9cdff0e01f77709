package vn.minhchung.plan;

/**
 * The sorts of deadline (loại thời hạn), one for each form of {@link vn.minhchung.document.Deadline}; its label stands where a day
 * would.
 */
public enum DeadlineKind {
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
