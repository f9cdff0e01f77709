package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** Acting and delegated posts expire by themselves and so need a last day. */
class PostNeedsAnEnd extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PostNeedsAnEnd() {
        super(HttpStatus.CONFLICT, "organisation.post-needs-an-end");
    }
}
