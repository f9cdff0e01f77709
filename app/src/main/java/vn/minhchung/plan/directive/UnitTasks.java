package vn.minhchung.plan.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.organisation.Reach;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.UnitPanel;
import vn.minhchung.web.Selection;

/** The unit's tasks on its page: how many in each plan, and how they stand. */
@Component
class UnitTasks implements UnitPanel {

    private final PlanQueries queries;
    private final Clock clock;

    UnitTasks(PlanQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> section(Unit unit, Actor actor) {
        var reach = Reach.of(actor);
        if (!reach.all() && !reach.units().contains(unit.id())) {
            return Optional.empty();
        }
        var plans = queries.ofUnit(unit.id(), LocalDate.now(clock));
        return plans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "plan.room.tasks",
                        "plan/unit :: tasks",
                        Map.of("plans", plans, "selection", Selection.ALL.with("don-vi", unit.slug()))));
    }
}
