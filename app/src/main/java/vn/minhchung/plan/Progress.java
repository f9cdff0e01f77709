package vn.minhchung.plan;

/** How far an assignment has come (tiến độ xử lý); the first of the three parts of a {@link Status}. */
public enum Progress {
    /** Chưa nhận. */
    NOT_ACCEPTED,
    /** Đã trả lại: the unit says it is not its task; the aggregator decides. */
    RETURNED,
    /** Cần xác nhận đã hoàn thành: the deadline had passed before the plan was issued. */
    CONFIRM_PAST,
    /** Đang thực hiện. */
    IN_PROGRESS,
    /** Chờ xác nhận: the unit has reported it done. */
    AWAITING_CONFIRMATION,
    /** Hoàn thành. */
    COMPLETE
}
