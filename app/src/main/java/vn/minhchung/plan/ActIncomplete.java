package vn.minhchung.plan;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** What must go with the action is missing: the reason, the percentage, the day, the person (thiếu nội dung). */
public class ActIncomplete extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ActIncomplete(String messageKey, String code) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, code);
    }
}
