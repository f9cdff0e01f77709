package vn.minhchung.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.platform.Ids;

/** The accounts of the demo; their password is no secret and is shown on the sign-in page. */
@Component
@Profile("demo")
class DemoAccounts implements ApplicationModuleInitializer {

    static final String PASSWORD = "Minh.Chung.2025";

    /** The administrator's second factor, for whoever wants to try it with a phone. */
    static final String TOTP_SECRET = "MINHCHUNGDEMOMINHCHUNGDEMOMINHCH";

    private static final LocalDate ROLES_FROM = LocalDate.of(2025, 7, 1);

    private final AccountRows accounts;
    private final Accounts service;
    private final CurrentActor currentActor;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    DemoAccounts(
            AccountRows accounts,
            Accounts service,
            CurrentActor currentActor,
            Passwords passwords,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.service = service;
        this.currentActor = currentActor;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void initialize() {
        if (accounts.count() > 0) {
            return;
        }
        currentActor.run(Actor.system(), this::seed);
    }

    private void seed() {
        // One hash for all: computing it is slow on purpose.
        var hash = passwords.hash(PASSWORD);
        for (var person : DemoPerson.ALL) {
            var account = service.open(person.login(), person.personId(), person.unitId(), hash, false);
            service.grant(
                    account.id(),
                    person.role(),
                    person.unitId(),
                    ROLES_FROM,
                    null,
                    "Quyết định minh họa số 01/QĐ-UBND");
        }
    }
}
