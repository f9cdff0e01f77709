package vn.minhchung.plan.leader;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Trang lãnh đạo" in the navigation. */
@Component
class LeaderRoom implements Room {

    @Override
    public String path() {
        return "/lanh-dao";
    }

    @Override
    public String messageKey() {
        return "plan.room.leader";
    }

    @Override
    public String icon() {
        return "layout-dashboard";
    }

    @Override
    public RoomGroup group() {
        return RoomGroup.WORK;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEADER, Role.AUDITOR, Role.AGGREGATOR);
    }
}
