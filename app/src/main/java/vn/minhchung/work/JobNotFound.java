package vn.minhchung.work;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no job with this identifier. */
class JobNotFound extends Refusal {
    JobNotFound() {
        super(HttpStatus.NOT_FOUND, "work.job-not-found");
    }
}
