package vn.minhchung.plan;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Tham số theo dõi" in the navigation. */
@Component
class SettingRoom implements Room {

    @Override
    public String path() {
        return "/tham-so/theo-doi";
    }

    @Override
    public String messageKey() {
        return "plan.room.settings";
    }

    @Override
    public String icon() {
        return "calendar-event";
    }

    @Override
    public RoomGroup group() {
        return RoomGroup.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
