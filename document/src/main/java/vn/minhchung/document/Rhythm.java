package vn.minhchung.document;

import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often something is to be done again (nhịp lặp lại). */
public sealed interface Rhythm {

    /** Without a cycle that the calendar knows (lặp lại không theo kỳ). */
    enum Loose implements Rhythm {
        /** "Thường xuyên", "liên tục", "duy trì". */
        CONSTANTLY,
        /** "Định kỳ", and nobody says how often. */
        PERIODICALLY,
        /** "Các năm tiếp theo". */
        IN_LATER_YEARS,
        /** "Đột xuất". */
        AD_HOC,
        /** "Khi có yêu cầu". */
        ON_REQUEST
    }

    /**
     * So many times in each period (theo kỳ).
     *
     * @param times how often in each period
     * @param on when in it; empty when not told
     * @param hours by which hours of those days
     * @param before whether "trước" is written
     */
    record Every(int times, Period period, List<Occasion> on, List<LocalTime> hours, boolean before) implements Rhythm {

        public Every {
            on = List.copyOf(on);
            hours = List.copyOf(hours);
        }

        public Every(Period period, Occasion... on) {
            this(1, period, List.of(on), List.of(), false);
        }

        /** From one time to the next; null when the period cannot be parted evenly. */
        public @Nullable Period interval() {
            if (times == 1) {
                return period;
            }
            long months = period.toTotalMonths();
            return period.getDays() == 0 && months % times == 0
                    ? Period.ofMonths((int) months / times).normalized()
                    : null;
        }
    }
}
