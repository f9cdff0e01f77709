package vn.minhchung.calendar;

import java.time.DayOfWeek;

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

    /** A working Saturday gives up a weekend day; days off in lieu and in exchange are taken from a working week. */
    boolean fits(DayOfWeek day) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return switch (this) {
            case HOLIDAY -> true;
            case COMPENSATORY_DAY_OFF, SWAPPED_DAY_OFF -> !weekend;
            case WORKING_SATURDAY -> weekend;
        };
    }

    String messageKey() {
        return "calendar.day-kind." + name();
    }
}
