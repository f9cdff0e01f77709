package vn.minhchung.calendar;

/** Why a day differs from its weekday (loại ngày). */
enum DayKind {
    /** Nghỉ lễ, tết. */
    HOLIDAY(false),
    /** Nghỉ bù: a holiday fell on a weekly day off. */
    COMPENSATORY_DAY_OFF(false),
    /** Nghỉ hoán đổi: given in exchange for a working Saturday. */
    SWAPPED_DAY_OFF(false),
    /** Ngày làm bù. */
    WORKING_SATURDAY(true);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    boolean worked() {
        return worked;
    }

    String messageKey() {
        return "calendar.kind." + name();
    }
}
