package vn.minhchung.plan;

import java.io.Serial;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** The assignment has moved on, or the actor may not do this now (thao tác không còn phù hợp). */
class ActionNotAvailable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ActionNotAvailable(String code, Action action) {
        super(
                HttpStatus.CONFLICT,
                "plan.action-not-available",
                code,
                new DefaultMessageSourceResolvable(action.messageKey()));
    }
}
