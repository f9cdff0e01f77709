package vn.minhchung.organisation;

import org.springframework.stereotype.Component;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Đơn vị" in the navigation. */
@Component
class UnitsRoom extends Room {

    UnitsRoom() {
        super("/don-vi", "organisation.room", "sitemap", RoomGroup.ADMINISTRATION, 10);
    }
}
