package vn.minhchung.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;

/**
 * Whose work an actor may see (phạm vi xem): that of the own units, or all. A query keeps to it by
 * {@code (:all or unit = any(:units))} with {@link #parameters}.
 *
 * @param all aggregators, leaders of the province, auditors and administrators see every unit's
 * @param units the units the actor works for
 */
public record Reach(boolean all, List<UUID> units) {

    /** Of those who see every unit's. */
    public static final Reach ALL = new Reach(true, List.of());

    public Reach {
        units = List.copyOf(units);
    }

    public static Reach of(Actor actor) {
        var all = actor.has(Role.AGGREGATOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR);
        var units = actor.grants().stream()
                .filter(grant -> switch (grant.role()) {
                    case OFFICER, UNIT_LEADER, UNIT_ADMINISTRATOR -> true;
                    case AGGREGATOR, LEADER, ADMINISTRATOR, AUDITOR -> false;
                })
                .map(Grant::unit)
                .distinct()
                .toList();
        return new Reach(all, units);
    }

    /** @throws NotAllowed when the unit is another's */
    public void requireUnit(Actor actor, UUID unit) {
        if (!all && !units.contains(unit)) {
            throw new NotAllowed(actor, "sight of the work of unit " + unit);
        }
    }

    /** As {@link #requireUnit}, for units as addresses name them: asking for another's work is refused, not answered with nothing. */
    public void requireUnits(Actor actor, Collection<String> slugs) {
        slugs.forEach(slug -> requireUnit(actor, Unit.idOf(slug)));
    }

    /** {@code all} and {@code units}, as SQL takes them. */
    public Map<String, Object> parameters() {
        return Map.of("all", all, "units", units.toArray(UUID[]::new));
    }
}
