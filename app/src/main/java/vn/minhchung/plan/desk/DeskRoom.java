package vn.minhchung.plan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.plan.Reach;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Bàn làm việc" in the navigation, with what waits there. */
@Component
class DeskRoom implements Room {

    private final DeskQueries queries;
    private final Clock clock;

    DeskRoom(DeskQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/ban-lam-viec";
    }

    @Override
    public String messageKey() {
        return "plan.room.desk";
    }

    @Override
    public String icon() {
        return "inbox";
    }

    @Override
    public RoomGroup group() {
        return RoomGroup.WORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<Role> roles() {
        return Set.of();
    }

    @Override
    public OptionalLong count(Actor actor) {
        var aggregates = DeskPages.aggregates(actor);
        var units = Reach.of(actor).units();
        long waiting = (aggregates.isEmpty() ? 0 : queries.waitingFor(aggregates))
                + (units.isEmpty() ? 0 : queries.waitingAt(units, LocalDate.now(clock)));
        return waiting == 0 ? OptionalLong.empty() : OptionalLong.of(waiting);
    }
}
