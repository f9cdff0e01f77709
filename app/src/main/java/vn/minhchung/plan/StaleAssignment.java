package vn.minhchung.plan;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** Somebody else has changed the assignment since the page was opened (dữ liệu đã thay đổi). */
public class StaleAssignment extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    StaleAssignment(String code) {
        super(HttpStatus.CONFLICT, "plan.stale", code);
    }
}
