package vn.minhchung.plan;

/** What somebody should look at (cờ báo); the third part of a {@link Status}. The first that holds is shown. */
public enum Flag {
    /** Vướng mắc: an obstacle is open. */
    OBSTACLE,
    /** Xin gia hạn: an extension was asked for and not yet decided. */
    EXTENSION,
    /** Yêu cầu làm lại: the aggregator sent the result back and the unit has not reported since. */
    REDO,
    /** Im lặng N ngày: nothing was heard from the unit for so many days. */
    SILENT,
    /** Không có cờ. */
    NONE
}
