package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** A village's name is longer than a unit's short name may be. */
class VillageNameTooLong extends Refusal {

    static final int MOST = 120;

    @Serial
    private static final long serialVersionUID = 1L;

    VillageNameTooLong() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "organisation.village-name-too-long");
    }
}
