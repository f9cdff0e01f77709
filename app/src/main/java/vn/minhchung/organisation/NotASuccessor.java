package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** Only a unit that took over a part can stand for the whole. */
class NotASuccessor extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NotASuccessor(String unit) {
        super(HttpStatus.CONFLICT, "organisation.not-a-successor", unit);
    }
}
