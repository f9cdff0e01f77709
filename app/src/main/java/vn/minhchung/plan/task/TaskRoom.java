package vn.minhchung.plan.task;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Nhiệm vụ" in the navigation. */
@Component
class TaskRoom implements Room {

    @Override
    public String path() {
        return "/nhiem-vu";
    }

    @Override
    public String messageKey() {
        return "plan.room.tasks";
    }

    @Override
    public String icon() {
        return "list-check";
    }

    @Override
    public RoomGroup group() {
        return RoomGroup.WORK;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<Role> roles() {
        return Set.of();
    }
}
