package vn.minhchung.plan;

/** How an assignment stands to its deadline (tình trạng thời hạn); the second of the three parts of a {@link Status}. */
public enum Timeliness {
    /** Đúng tiến độ. */
    ON_TRACK,
    /** Sắp đến hạn. */
    DUE_SOON,
    /** Quá hạn. */
    OVERDUE,
    /** Hoàn thành đúng hạn. */
    MET,
    /** Hoàn thành trễ hạn. */
    LATE,
    /** Chưa rõ hạn: there is no basis for a date. */
    UNCLEAR
}
