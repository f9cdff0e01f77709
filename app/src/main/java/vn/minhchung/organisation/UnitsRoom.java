package vn.minhchung.organisation;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** The room of the units in the navigation. */
@Component
class UnitsRoom implements Room {

    @Override
    public String path() {
        return "/don-vi";
    }

    @Override
    public String messageKey() {
        return "organisation.room";
    }

    @Override
    public String icon() {
        return "sitemap";
    }

    @Override
    public RoomGroup group() {
        return RoomGroup.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<Role> roles() {
        return Set.of();
    }
}
