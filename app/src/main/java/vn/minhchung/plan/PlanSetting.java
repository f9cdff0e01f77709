package vn.minhchung.plan;

/** A number that status depends on (tham số theo thời gian), in calendar days; the values are dated rows, see {@link PlanSettings}. */
public enum PlanSetting {
    /** So many days before the deadline a task is "sắp đến hạn". */
    DUE_SOON_DAYS,
    /** After so many days without a word it is "im lặng". */
    SILENT_DAYS,
    /** A task "thường xuyên" is on track when reported within so many days. */
    RHYTHM_DAYS
}
