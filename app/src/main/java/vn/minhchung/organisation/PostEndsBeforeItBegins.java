package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** The last day of a post lies before its first. */
class PostEndsBeforeItBegins extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PostEndsBeforeItBegins() {
        super(HttpStatus.CONFLICT, "organisation.post-ends-before-it-begins");
    }
}
