package vn.minhchung.plan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.organisation.Reach;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Bàn làm việc" in the navigation, with what waits there. */
@Component
class DeskRoom extends Room {

    private final DeskQueries queries;
    private final Clock clock;

    DeskRoom(DeskQueries queries, Clock clock) {
        super("/ban-lam-viec", "plan.room.desk", "inbox", RoomGroup.WORK, 10);
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public OptionalLong count(Actor actor) {
        var aggregates = DeskPages.aggregates(actor);
        var units = Reach.of(actor).units();
        long waiting = (aggregates.isEmpty() ? 0 : queries.waitingFor(aggregates))
                + (units.isEmpty() ? 0 : queries.waitingAt(units, LocalDate.now(clock)));
        return waiting == 0 ? OptionalLong.empty() : OptionalLong.of(waiting);
    }

    /** Parts of units for those who confirm them, work of the unit for those who do it; the desk counts tasks as well. */
    @Override
    public String countKey(Actor actor) {
        if (DeskPages.aggregates(actor).isEmpty()) {
            return "plan.room.desk.at-unit";
        }
        return Reach.of(actor).units().isEmpty() ? "plan.room.desk.to-confirm" : "plan.room.desk.both";
    }
}
