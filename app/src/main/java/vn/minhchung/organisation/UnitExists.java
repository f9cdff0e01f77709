package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** A unit of this name begins on the same day. */
class UnitExists extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitExists(String unit) {
        super(HttpStatus.CONFLICT, "organisation.unit-exists", unit);
    }
}
