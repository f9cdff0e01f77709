package vn.minhchung.organisation;

import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** Ending a post cannot make it last longer than was decided: a longer term needs a decision, and so a post, of its own. */
class PostNotProlonged extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PostNotProlonged(LocalDate lastDay) {
        super(
                HttpStatus.CONFLICT,
                "organisation.post-not-prolonged",
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(lastDay));
    }
}
