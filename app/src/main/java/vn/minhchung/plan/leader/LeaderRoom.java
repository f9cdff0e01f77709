package vn.minhchung.plan.leader;

import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Trang lãnh đạo" in the navigation. */
@Component
class LeaderRoom extends Room {

    LeaderRoom() {
        super(
                "/lanh-dao",
                "plan.room.leader",
                "layout-dashboard",
                RoomGroup.WORK,
                5,
                Role.LEADER,
                Role.AUDITOR,
                Role.AGGREGATOR);
    }
}
