package vn.minhchung.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.identity.AccountEvent.Kind;
import vn.minhchung.platform.Ids;

/** Keeps the accounts and who may do what (quản lý tài khoản). */
@Service
@Transactional
class Accounts {

    private final AccountRows accounts;
    private final RoleGrants grants;
    private final Sessions sessions;
    private final SignInFailures failures;
    private final SecondFactors secondFactors;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Accounts(
            AccountRows accounts,
            RoleGrants grants,
            Sessions sessions,
            SignInFailures failures,
            SecondFactors secondFactors,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.failures = failures;
        this.secondFactors = secondFactors;
        this.currentActor = currentActor;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    Account open(String login, UUID person, UUID unit, String passwordHash, boolean oneTime) {
        currentActor.get().require(Role.ADMINISTRATOR);
        var account =
                accounts.save(Account.opened(ids.next(), login, person, unit, passwordHash, oneTime, clock.instant()));
        events.publishEvent(AccountEvent.of(account.id(), Kind.ACCOUNT_OPENED, Map.of("login", login, "unit", unit)));
        return account;
    }

    void grant(UUID account, Role role, UUID unit, LocalDate from, @Nullable LocalDate to, String decision) {
        currentActor.get().require(Role.ADMINISTRATOR);
        var grant = new RoleGrant(ids.next(), account, role, unit, from, to, decision, null);
        grants.add(grant, currentActor.get().account());
        var after = new HashMap<String, Object>();
        after.put("role", role);
        after.put("unit", unit);
        after.put("from", from);
        events.publishEvent(AccountEvent.of(account, Kind.ROLE_GRANTED, after));
    }
}
