package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no unit or class of units with this identifier or address. */
class UnitNotFound extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitNotFound(String what) {
        super(HttpStatus.NOT_FOUND, "organisation.unit-not-found", what);
    }
}
