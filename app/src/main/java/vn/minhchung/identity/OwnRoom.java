package vn.minhchung.identity;

import org.springframework.stereotype.Component;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** One's own account, under one's name. */
@Component
class OwnRoom extends Room {

    OwnRoom() {
        super("/toi", "identity.own.title", "user", RoomGroup.ACCOUNT, 10);
    }
}
