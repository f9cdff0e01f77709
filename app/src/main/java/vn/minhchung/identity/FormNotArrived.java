package vn.minhchung.identity;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** The form belongs to a session that is over, or to the one before signing in anew (biểu mẫu của phiên cũ). */
class FormNotArrived extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    FormNotArrived() {
        super(HttpStatus.CONFLICT, "identity.form-not-arrived");
    }
}
