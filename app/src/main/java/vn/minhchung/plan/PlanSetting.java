package vn.minhchung.plan;

import vn.minhchung.dated.DatedName;

/** A number that status depends on (tham số theo dõi), in calendar days; the values are dated rows, see {@link PlanSettings}. */
public enum PlanSetting implements DatedName {
    /** So many days before the deadline a task is "sắp đến hạn". */
    DUE_SOON_DAYS,
    /** After so many days without a word it is "im lặng". */
    SILENT_DAYS,
    /** A task "thường xuyên" is on track when reported within so many days. */
    RHYTHM_DAYS;

    @Override
    public int least() {
        return 1;
    }

    @Override
    public int most() {
        return 366;
    }
}
