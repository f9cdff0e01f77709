package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no post with this identifier. */
class PostNotFound extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PostNotFound() {
        super(HttpStatus.NOT_FOUND, "organisation.post-not-found");
    }
}
