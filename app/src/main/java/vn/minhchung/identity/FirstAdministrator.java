package vn.minhchung.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Unit;
import vn.minhchung.platform.Ids;
import vn.minhchung.web.Words;

/** On a database without accounts, opens the one with which somebody can begin, and shows its password once. */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationModuleInitializer {

    static final String LOGIN = "quantri";
    private static final String UNIT = "vp-ubnd-tinh";

    private final AccountRows rows;
    private final Accounts accounts;
    private final Posts posts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final Words words;

    FirstAdministrator(
            AccountRows rows,
            Accounts accounts,
            Posts posts,
            Passwords passwords,
            Secrets secrets,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock,
            Words words) {
        this.rows = rows;
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public void initialize() {
        if (rows.count() == 0) {
            var password = secrets.oneTimePassword();
            var hash = passwords.hash(password);
            currentActor.run(Actor.system(), () -> transaction.executeWithoutResult(status -> open(hash)));
            // To the console and not to the log: logs are kept and sent on, this is for whoever stands before the
            // machine.
            System.out.printf(
                    "%n    First sign-in: account %s, password %s (good once; a new one is asked for)%n%n",
                    LOGIN, password);
        }
    }

    private void open(String passwordHash) {
        var unit = Unit.idOf(UNIT);
        var person = posts.addPerson(words.vietnamese("identity.first.person"), unit);
        var account = accounts.open(ids.next(), LOGIN, person, unit, passwordHash, true);
        accounts.grant(
                account.id(),
                Role.ADMINISTRATOR,
                unit,
                LocalDate.now(clock),
                null,
                words.vietnamese("identity.first.decision"));
    }
}
