package vn.minhchung.plan.intake;

import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** The navigation entry of the import (mục Nhập kế hoạch), with the number of open drafts. */
@Component
class IntakeRoom implements Room {

    private final Drafts drafts;

    IntakeRoom(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String path() {
        return "/ke-hoach/nhap";
    }

    @Override
    public String messageKey() {
        return "intake.room";
    }

    @Override
    public String icon() {
        return "file-plus";
    }

    @Override
    public RoomGroup group() {
        return RoomGroup.WORK;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.AGGREGATOR);
    }

    @Override
    public OptionalLong count(Actor actor) {
        long open = drafts.countOpen(Intake.units(actor));
        return open == 0 ? OptionalLong.empty() : OptionalLong.of(open);
    }
}
