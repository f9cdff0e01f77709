package vn.minhchung.organisation;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** The successor of this village has been decided already. */
class VillageAssigned extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    VillageAssigned(String village) {
        super(HttpStatus.CONFLICT, "organisation.village-assigned", village);
    }
}
