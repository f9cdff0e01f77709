package vn.minhchung.plan.task;

/** The word that stands where a date would, by the kind of deadline (chữ thay cho ngày hạn). */
enum DeadlineWord {
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
