package vn.minhchung.plan;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** A plan of this number has been issued before (kế hoạch đã ban hành). */
class PlanAlreadyIssued extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PlanAlreadyIssued(String number) {
        super(HttpStatus.CONFLICT, "plan.already-issued", number);
    }
}
