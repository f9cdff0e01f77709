package vn.minhchung.plan.task;

import org.springframework.stereotype.Component;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Nhiệm vụ" in the navigation. */
@Component
class TaskRoom extends Room {

    TaskRoom() {
        super("/nhiem-vu", "plan.room.tasks", "list-check", RoomGroup.WORK, 30);
    }
}
