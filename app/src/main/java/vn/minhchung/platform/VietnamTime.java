package vn.minhchung.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time of Việt Nam (giờ Việt Nam), one zone without summer time: law counts days there. The clock is set to it. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The day on which a moment falls; today is {@code LocalDate.now(clock)}. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
