package vn.minhchung.calendar;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** Somebody removed the rule in the meantime. */
class RuleNotFound extends Refusal {
    RuleNotFound() {
        super(HttpStatus.NOT_FOUND, "calendar.rule-not-found");
    }
}
