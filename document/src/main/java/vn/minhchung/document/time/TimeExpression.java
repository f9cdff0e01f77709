package vn.minhchung.document.time;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Occasion;
import vn.minhchung.document.Occasion.MonthDays;
import vn.minhchung.document.Rhythm;
import vn.minhchung.document.Rhythm.Every;

/** Something that a text says about time (cụm từ chỉ thời gian), and where it says so. */
public sealed interface TimeExpression {

    int start();

    int end();

    /**
     * One stretch of the calendar, or several that belong together (một mốc, danh sách hoặc khoảng): "tháng 9, 10 và 12/2026".
     *
     * @param range whether everything between the first and the last is meant
     * @param before whether "trước" leads it in
     * @param after whether "sau" leads it in
     * @param open whether only a beginning is told: "từ quý III/2026"
     * @param part which part of it is meant: "đầu", "giữa", "cuối", "tuần thứ 2 của"
     * @param lead where the words that make it a time to be kept begin ("hoàn thành trước ngày"); {@code start} when there are none
     */
    record Span(
            List<Stretch> stretches,
            boolean range,
            boolean before,
            boolean after,
            boolean open,
            Occasion.@Nullable Part part,
            int lead,
            int start,
            int end)
            implements TimeExpression {}

    /** Again and again (việc lặp lại): "hằng quý", "02 lần/năm", "ngày 20 của tháng cuối quý", "thường xuyên". */
    record Again(Rhythm rhythm, int start, int end) implements TimeExpression {

        /** The cycle, when told. */
        public @Nullable Period every() {
            return rhythm instanceof Every every ? every.interval() : null;
        }

        /** The day of the month, when told ("ngày 20 của tháng cuối quý"); else 0. */
        public int day() {
            return rhythm instanceof Every every
                            && !every.on().isEmpty()
                            && every.on().getFirst() instanceof MonthDays days
                    ? days.first()
                    : 0;
        }
    }

    /** Days of a month without the month (ngày trong tháng): "báo cáo tháng trước ngày 25", "từ ngày 20 đến ngày 25". */
    record DayOfMonth(int day, int last, int start, int end) implements TimeExpression {}

    /** Days of the week (thứ trong tuần): "thứ Sáu"; of a text on weeks only, for "lần thứ ba" reads the same. */
    record Weekdays(DayOfWeek first, DayOfWeek last, int start, int end) implements TimeExpression {}

    /**
     * Some time after something (sau một khoảng kể từ mốc): "trong 30 ngày kể từ ngày ban hành".
     *
     * @param unit as written, folded: "gio", "ngay", "tuan", "thang", "quy", "nam"
     * @param anchor where the words for what it is counted from begin
     */
    record Counted(int count, String unit, boolean workingDays, int anchor, int start, int end)
            implements TimeExpression {}

    /** When something happens (sau sự kiện): "sau khi Nghị định có hiệu lực". */
    record Event(int start, int end) implements TimeExpression {}
}
