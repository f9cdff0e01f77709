package vn.minhchung.calendar;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** Other hours already begin on that day. */
class HoursTaken extends Refusal {
    HoursTaken(LocalDate validFrom) {
        super(HttpStatus.CONFLICT, "calendar.hours-taken", DayRule.shown(validFrom));
    }
}
