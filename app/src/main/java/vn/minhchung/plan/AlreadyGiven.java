package vn.minhchung.plan;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** The unit has the task already (đơn vị đã được giao nhiệm vụ). */
public class AlreadyGiven extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AlreadyGiven(String code, String unit) {
        super(HttpStatus.CONFLICT, "plan.already-given", code, unit);
    }
}
