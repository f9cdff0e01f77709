package vn.minhchung.work;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no job with this identifier. */
class NoSuchJob extends Refusal {
    NoSuchJob() {
        super(HttpStatus.NOT_FOUND, "work.no-such-job");
    }
}
