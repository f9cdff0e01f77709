package vn.minhchung.identity;

import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Ngưỡng an toàn" in the navigation. */
@Component
class ThresholdsRoom extends Room {

    ThresholdsRoom() {
        super(
                "/tham-so/an-toan",
                "identity.thresholds.title",
                "shield-check",
                RoomGroup.ADMINISTRATION,
                35,
                Role.ADMINISTRATOR,
                Role.UNIT_ADMINISTRATOR,
                Role.AUDITOR);
    }
}
