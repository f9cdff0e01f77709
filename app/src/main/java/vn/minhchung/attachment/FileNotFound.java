package vn.minhchung.attachment;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no such file, or it was removed because nothing claimed it within a day. */
class FileNotFound extends Refusal {
    FileNotFound() {
        super(HttpStatus.NOT_FOUND, "attachment.file-not-found");
    }
}
