package vn.minhchung.document;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;

/** When within its cycle recurring work is due (mốc trong kỳ). */
public sealed interface Occasion {

    /** Days of each year: "15/12", "từ 01/3 đến 15/3". */
    record YearDays(MonthDay first, MonthDay last) implements Occasion {}

    /** Whole months of each year: "tháng 4", "quý IV", "tháng 11 - 12". */
    record YearMonths(Month first, Month last) implements Occasion {}

    /**
     * Days of a month of the cycle: "ngày 25", "ngày 20 của tháng cuối quý".
     *
     * @param first the day; 0 when only the month is told
     * @param month which month of a quarter, 1 to 3; 0 when that is not told, or the cycle is a month
     * @param later whether the month lies in the cycle that follows: "tháng đầu quý sau"
     */
    record MonthDays(int first, int last, int month, boolean later) implements Occasion {}

    /** Days of the week: "thứ Sáu". */
    record WeekDays(DayOfWeek first, DayOfWeek last) implements Occasion {}

    /**
     * A part of the cycle: "cuối quý", "tuần đầu", "ngày làm việc cuối cùng".
     *
     * @param nth which of the cycle, from 1; -1 the last, 0 the one in the middle
     */
    record Part(Size size, int nth) implements Occasion {}

    /** How much of the cycle is meant (độ dài). */
    enum Size {
        WORKING_DAY,
        DAY,
        WEEK,
        /** Nothing but its beginning, middle or end is told. */
        SOME
    }
}
