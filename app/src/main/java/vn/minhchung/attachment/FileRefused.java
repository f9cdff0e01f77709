package vn.minhchung.attachment;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** The file may not be stored here (tệp bị từ chối); the message says why and what to do. */
public class FileRefused extends Refusal {

    FileRefused(String messageKey, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, arguments);
    }
}
