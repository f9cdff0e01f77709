package vn.minhchung.organisation;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;

/**
 * For which units a role holds (phạm vi đơn vị): the unit it was granted for and the units below. It decides who may change what is
 * theirs; whose work somebody sees, {@link Reach} tells.
 */
@Component
public class Scope {

    private final Units units;

    Scope(Units units) {
        this.units = units;
    }

    /** Whether the actor holds one of {@code roles} for {@code unit} or for a unit above it. */
    public boolean covers(Actor actor, UUID unit, Role... roles) {
        return actor.isSystem()
                || actor.grants().stream()
                        .anyMatch(grant ->
                                Arrays.asList(roles).contains(grant.role()) && units.within(unit, grant.unit()));
    }

    /** @throws NotAllowed unless the actor holds one of {@code roles} for {@code unit} or for a unit above it */
    public void requireWithin(Actor actor, UUID unit, Role... roles) {
        if (!covers(actor, unit, roles)) {
            throw new NotAllowed(actor, "one of " + Arrays.toString(roles) + " in unit " + unit + " or above");
        }
    }
}
