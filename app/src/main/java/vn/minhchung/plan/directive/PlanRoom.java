package vn.minhchung.plan.directive;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Kế hoạch" in the navigation. */
@Component
class PlanRoom implements Room {

    @Override
    public String path() {
        return "/ke-hoach";
    }

    @Override
    public String messageKey() {
        return "plan.room.plans";
    }

    @Override
    public String icon() {
        return "file-text";
    }

    @Override
    public RoomGroup group() {
        return RoomGroup.WORK;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<Role> roles() {
        return Set.of();
    }
}
