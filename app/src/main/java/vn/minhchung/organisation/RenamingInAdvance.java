package vn.minhchung.organisation;

import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** A new name is entered on the day it begins to hold or later, because the name is kept once. */
class RenamingInAdvance extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    RenamingInAdvance(LocalDate day) {
        super(
                HttpStatus.CONFLICT,
                "organisation.renaming-in-advance",
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day));
    }
}
