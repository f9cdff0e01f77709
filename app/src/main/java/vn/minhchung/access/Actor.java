package vn.minhchung.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting (người thực hiện): the account, the person, the post that gives the authority, and the roles in force now.
 *
 * <p>It is Spring Security's principal and is read anew from the database for every request, so that a role that ends today
 * ends with the next click.
 *
 * @param name the person's full name, as shown beside what they did
 * @param post the post held on the day, for instance "Chuyên viên"; null when none is on record
 * @param unit the unit for which the person acts
 * @param address the network address of the request; null for work the system does by itself
 */
public record Actor(
        UUID account,
        UUID person,
        String name,
        @Nullable String post,
        UUID unit,
        String unitName,
        Set<Grant> grants,
        @Nullable String address)
        implements Principal, Serializable {

    private static final UUID SYSTEM_ID = new UUID(0, 0);

    public Actor {
        grants = Set.copyOf(grants);
    }

    /** The system itself (hệ thống): seeds, timers and background work that nobody asked for. May do everything. */
    public static Actor system() {
        return new Actor(SYSTEM_ID, SYSTEM_ID, "Hệ thống", null, SYSTEM_ID, "Hệ thống", Set.of(), null);
    }

    public boolean isSystem() {
        return account.equals(SYSTEM_ID);
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether any of {@code roles} is held, for whatever unit. */
    public boolean has(Role... roles) {
        return isSystem()
                || grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    /** Whether any of {@code roles} is held for exactly {@code unit}. */
    public boolean hasIn(UUID unit, Role... roles) {
        return isSystem()
                || grants.stream()
                        .anyMatch(grant -> grant.unit().equals(unit)
                                && Arrays.asList(roles).contains(grant.role()));
    }

    /** @throws NotAllowed unless any of {@code roles} is held */
    public void require(Role... roles) {
        if (!has(roles)) {
            throw new NotAllowed(this, "one of " + Arrays.toString(roles));
        }
    }

    /** @throws NotAllowed unless any of {@code roles} is held for exactly {@code unit} */
    public void requireIn(UUID unit, Role... roles) {
        if (!hasIn(unit, roles)) {
            throw new NotAllowed(this, "one of " + Arrays.toString(roles) + " in unit " + unit);
        }
    }
}
