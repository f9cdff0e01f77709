package vn.minhchung.plan.intake;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** The navigation entry of the import (mục Nhập kế hoạch), with the number of open drafts. */
@Component
class IntakeRoom extends Room {

    private final Drafts drafts;

    IntakeRoom(Drafts drafts) {
        super("/ke-hoach/nhap", "intake.room", "file-plus", RoomGroup.WORK, 25, Role.AGGREGATOR);
        this.drafts = drafts;
    }

    @Override
    public OptionalLong count(Actor actor) {
        long open = drafts.countOpen(Intake.units(actor));
        return open == 0 ? OptionalLong.empty() : OptionalLong.of(open);
    }

    @Override
    public String countKey(Actor actor) {
        return "intake.room.drafts";
    }
}
