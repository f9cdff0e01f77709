package vn.minhchung.identity;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** Somebody else has got this name to sign in with. */
class LoginTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    LoginTaken() {
        super(HttpStatus.CONFLICT, "identity.new-account.login-taken");
    }
}
