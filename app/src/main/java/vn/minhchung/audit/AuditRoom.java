package vn.minhchung.audit;

import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** The trail in the navigation of those who read it. */
@Component
class AuditRoom extends Room {

    AuditRoom() {
        super(
                "/nhat-ky",
                "audit.list.title",
                "history",
                RoomGroup.ADMINISTRATION,
                90,
                Role.AUDITOR,
                Role.ADMINISTRATOR);
    }
}
