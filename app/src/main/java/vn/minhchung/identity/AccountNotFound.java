package vn.minhchung.identity;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no account with this identifier. */
class AccountNotFound extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AccountNotFound() {
        super(HttpStatus.NOT_FOUND, "identity.account-not-found");
    }
}
