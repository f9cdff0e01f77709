package vn.minhchung.calendar;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** Somebody removed the rule in the meantime. */
class NoSuchRule extends Refusal {
    NoSuchRule() {
        super(HttpStatus.NOT_FOUND, "calendar.no-such-rule");
    }
}
