package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** A unit cannot take over from itself. */
class UnitSucceedsItself extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitSucceedsItself(String unit) {
        super(HttpStatus.CONFLICT, "organisation.unit-succeeds-itself", unit);
    }
}
