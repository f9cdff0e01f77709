package vn.minhchung.plan.directive;

import org.springframework.stereotype.Component;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Kế hoạch" in the navigation. */
@Component
class PlanRoom extends Room {

    PlanRoom() {
        super("/ke-hoach", "plan.room.plans", "file-text", RoomGroup.WORK, 20);
    }
}
