package vn.minhchung.plan.intake;

/** A column of the task table (cột của bảng nhiệm vụ) that a person can edit. */
enum Column {
    CONTENT,
    LEAD,
    COORDINATING,
    RESULT,
    DEADLINE
}
