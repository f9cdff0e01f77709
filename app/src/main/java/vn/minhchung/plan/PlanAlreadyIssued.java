package vn.minhchung.plan;

import java.io.Serial;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** The issuer has a plan of this number in that year already (kế hoạch đã ban hành). */
class PlanAlreadyIssued extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PlanAlreadyIssued(String number, LocalDate issuedOn, String issuer) {
        super(HttpStatus.CONFLICT, "plan.already-issued", number, String.valueOf(issuedOn.getYear()), issuer);
    }
}
