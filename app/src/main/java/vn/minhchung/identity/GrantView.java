package vn.minhchung.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.access.Role;

/** A role as the pages show it. */
record GrantView(
        UUID id,
        Role role,
        String unitName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String decision,
        RoleGrant.State state,
        boolean live) {

    static GrantView of(RoleGrant grant, People people, LocalDate today) {
        return new GrantView(
                grant.id(),
                grant.role(),
                people.unitName(grant.unit()),
                grant.validFrom(),
                grant.validTo(),
                grant.decision(),
                grant.state(today),
                grant.live(today));
    }
}
