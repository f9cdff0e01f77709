package vn.minhchung.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.access.Role;

/**
 * A role given to an account for one unit (phân quyền), from one day to another, both included.
 *
 * @param decision on what paper it rests
 */
record RoleGrant(
        UUID id,
        UUID account,
        Role role,
        UUID unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String decision,
        @Nullable Instant revokedAt) {

    enum State {
        IN_FORCE,
        TO_COME,
        OVER,
        REVOKED
    }

    State state(LocalDate day) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (day.isBefore(validFrom)) {
            return State.TO_COME;
        }
        return validTo != null && day.isAfter(validTo) ? State.OVER : State.IN_FORCE;
    }

    /** Whether it gives power now or will. */
    boolean live(LocalDate day) {
        return switch (state(day)) {
            case IN_FORCE, TO_COME -> true;
            case OVER, REVOKED -> false;
        };
    }
}
