package vn.minhchung.organisation;

import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** A unit that does not exist on the day can neither be changed then nor take over from another. */
class UnitNotInForce extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitNotInForce(String unit, LocalDate day) {
        super(
                HttpStatus.CONFLICT,
                "organisation.unit-not-in-force",
                unit,
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day));
    }
}
