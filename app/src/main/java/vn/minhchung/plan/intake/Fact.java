package vn.minhchung.plan.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the facts that a provision carries beside its words (tên chi tiết), see {@link vn.minhchung.plan.Provision#facts}. */
final class Fact {

    static final String TO = "to";
    static final String VIA = "via";
    static final String DUE_DAY = "due-day";
    static final String BEFORE_DAY = "before-day";
    static final String DUE_MONTH = "due-month";
    static final String DATA_FROM = "data-from";
    static final String DATA_TO = "data-to";
    static final String DOCUMENT = "document";
    static final String MARK = "mark";
    static final String POSITION = "position";
    static final String AUTHORITY = "authority";

    private Fact() {}

    /**
     * A day counted from the report month: "15" of the month itself, "15/-1" of the month before.
     *
     * @param offset in months
     */
    record MonthDay(int day, int offset) {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})(?:/(-?\\d))?");

        static @Nullable MonthDay of(@Nullable String written) {
            var found = WRITTEN.matcher(written == null ? "" : written);
            return found.matches()
                    ? new MonthDay(
                            Integer.parseInt(found.group(1)),
                            found.group(2) == null ? 0 : Integer.parseInt(found.group(2)))
                    : null;
        }

        @Override
        public String toString() {
            return offset == 0 ? Integer.toString(day) : day + "/" + offset;
        }
    }
}
