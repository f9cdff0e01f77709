package vn.minhchung.plan;

import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Tham số theo dõi" in the navigation. */
@Component
class SettingRoom extends Room {

    SettingRoom() {
        super(
                "/tham-so/theo-doi",
                "plan.room.settings",
                "calendar-event",
                RoomGroup.ADMINISTRATION,
                30,
                Role.ADMINISTRATOR);
    }
}
