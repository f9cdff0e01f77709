package vn.minhchung.plan.desk;

/** The headings of the desk, in the order shown (nhóm việc trên bàn làm việc). */
enum DeskGroup {
    /** Quá hạn. */
    OVERDUE,
    /** Sắp đến hạn. */
    DUE_SOON,
    /** Bị trả lại. */
    SENT_BACK,
    /** Chờ tôi. */
    WAITING_FOR_ME,
    /** Chờ nơi khác. */
    WAITING_FOR_OTHERS,
    /** Not on the desk: under way, nothing to do today, or complete. */
    ELSEWHERE
}
