package vn.minhchung.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Actors;
import vn.minhchung.access.Grant;

/** The actor behind an account, as of now, without a session. */
@Component
class AccountActors implements Actors {

    private final AccountRows accounts;
    private final RoleGrants grants;
    private final People people;
    private final Clock clock;

    AccountActors(AccountRows accounts, RoleGrants grants, People people, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> now(UUID account, @Nullable String address) {
        var today = LocalDate.now(clock);
        return accounts.findById(account).filter(found -> !found.disabled()).map(found -> {
            var inForce = grants.of(account).stream()
                    .filter(grant -> grant.state(today) == RoleGrant.State.IN_FORCE)
                    .map(grant -> new Grant(grant.role(), grant.unit()))
                    .collect(Collectors.toSet());
            return people.actor(account, found.person(), found.unit(), inForce, address);
        });
    }
}
