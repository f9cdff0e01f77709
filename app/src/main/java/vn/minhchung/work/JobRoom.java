package vn.minhchung.work;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** Everybody's way to their background work, under their name, with what is not yet done. */
@Component
class JobRoom extends Room {

    private final JobRows rows;

    JobRoom(JobRows rows) {
        super("/viec-nen", "work.list.title", "activity", RoomGroup.ACCOUNT, 50);
        this.rows = rows;
    }

    @Override
    public OptionalLong count(Actor actor) {
        return OptionalLong.of(rows.open(actor.account()));
    }

    @Override
    public String countKey(Actor actor) {
        return "work.room.running";
    }
}
