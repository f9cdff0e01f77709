package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Units;
import vn.minhchung.platform.Ids;

/** An account for each invented person with a post; their password is no secret and is shown on the sign-in page. */
@Component
@Profile("demo")
class DemoAccounts implements ApplicationModuleInitializer {

    static final String PASSWORD = "Minh.Chung.2025";

    /** The administrator's second factor, for whoever wants to try it with a phone. */
    static final String TOTP_SECRET = "MINHCHUNGDEMOMINHCHUNGDEMOMINHCH";

    /** The reform of local government: every post of the demo begins on this day. */
    private static final LocalDate ROLES_FROM = LocalDate.of(2025, 7, 1);

    private static final String DECISION = "Phân quyền minh họa của bản dùng thử";
    private static final int LAST_LEADING_RANK = 2;

    private final AccountRows rows;
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final Posts posts;
    private final Units units;
    private final Passwords passwords;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    DemoAccounts(
            AccountRows rows,
            Accounts accounts,
            SecondFactors secondFactors,
            Posts posts,
            Units units,
            Passwords passwords,
            CurrentActor currentActor,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.posts = posts;
        this.units = units;
        this.passwords = passwords;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void initialize() {
        if (rows.count() == 0) {
            // One hash for all: computing it is slow on purpose.
            var hash = passwords.hash(PASSWORD);
            currentActor.run(Actor.system(), () -> transaction.executeWithoutResult(status -> seed(hash)));
        }
        // The demo's day may be set to any other: nobody shall be found idle because of that.
        jdbc.sql("update identity.account set active_since = :now, password_changed_at = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void seed(String hash) {
        var people = new HashSet<UUID>();
        var logins = new HashSet<String>();
        for (var named : DemoPerson.ALL) {
            people.add(named.personId());
            open(named.personId(), named.name(), named.unitId(), named.role(), hash, logins);
        }
        for (var unit : units.all(LocalDate.now(clock))) {
            for (var post : posts.holders(unit.id(), LocalDate.now(clock))) {
                if (people.add(post.person())) {
                    var role = post.rank() <= LAST_LEADING_RANK ? Role.UNIT_LEADER : Role.OFFICER;
                    open(post.person(), post.personName(), unit.id(), role, hash, logins);
                }
            }
        }
    }

    private void open(UUID person, String name, UUID unit, Role role, String hash, Set<String> logins) {
        var login = Login.of(name, logins::contains);
        logins.add(login);
        var account = accounts.open(ids.next(), login, person, unit, hash, false);
        accounts.grant(account.id(), role, unit, ROLES_FROM, null, DECISION);
        if (role == Role.ADMINISTRATOR) {
            secondFactors.setSecret(account.id(), TOTP_SECRET);
        }
    }
}
