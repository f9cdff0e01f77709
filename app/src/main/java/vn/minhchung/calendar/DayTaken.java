package vn.minhchung.calendar;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** The day already has a rule. */
class DayTaken extends Refusal {
    DayTaken(DayRule other) {
        super(HttpStatus.CONFLICT, "calendar.day-taken", DayRule.shown(other.day()), other.name());
    }
}
