package vn.minhchung.attachment;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no such file, or it was removed because nothing claimed it within a day. */
class NoSuchFile extends Refusal {
    NoSuchFile() {
        super(HttpStatus.NOT_FOUND, "attachment.no-such-file");
    }
}
