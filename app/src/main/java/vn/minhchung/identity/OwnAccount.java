package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.identity.AccountEvent.Kind;

/** What people do with their own account: password, second factor, open sessions. */
@Service
class OwnAccount {

    /** The secret that the phone is to take, as a picture and to type. */
    record Enrolment(String secret, String grouped, String qrPath, int qrSize) {}

    private final AccountRows accounts;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Thresholds thresholds;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnAccount(
            AccountRows accounts,
            Sessions sessions,
            SecondFactors secondFactors,
            Passwords passwords,
            Secrets secrets,
            Thresholds thresholds,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.secrets = secrets;
        this.thresholds = thresholds;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int shortestPassword() {
        return passwords.shortest();
    }

    Account of(Actor actor) {
        return accounts.findById(actor.account()).orElseThrow();
    }

    /** @return message keys of what is wrong; empty when the password was changed */
    List<String> changePassword(Actor actor, @Nullable UUID session, String old, String password, String again) {
        if (!hasPassword(actor, old)) {
            return List.of("identity.password.old-wrong");
        }
        return replace(actor, session, password, again);
    }

    /** The new password at sign-in, when the old one was good for one use or is too old. */
    List<String> replacePassword(OpenSession session, String password, String again) {
        return replace(session.actor(), session.id(), password, again);
    }

    private List<String> replace(Actor actor, @Nullable UUID session, String password, String again) {
        var account = of(actor);
        var problems = new ArrayList<>(passwords.problems(password, account.login(), earlier(account)));
        if (!password.equals(again)) {
            problems.add("identity.password.not-same");
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        var hash = passwords.hash(password);
        currentActor.run(
                actor,
                () -> transaction.executeWithoutResult(status -> {
                    remember(account);
                    accounts.save(account.withPassword(hash, false, clock.instant()));
                    sessions.endAll(account.id(), session, Sessions.End.PASSWORD_CHANGED);
                    events.publishEvent(AccountEvent.of(account.id(), Kind.PASSWORD_CHANGED));
                }));
        return List.of();
    }

    private List<String> earlier(Account account) {
        var hashes = new ArrayList<String>();
        hashes.add(account.passwordHash());
        hashes.addAll(jdbc.sql("""
                select password_hash from identity.password_history
                where account = :account order by replaced_at desc limit :remembered
                """)
                .param("account", account.id())
                .param("remembered", thresholds.amount(Threshold.PASSWORDS_REMEMBERED) - 1)
                .query(String.class)
                .list());
        return hashes;
    }

    /** Keeps the hash of the password that goes, so that it does not come back soon. */
    private void remember(Account account) {
        jdbc.sql("""
                insert into identity.password_history (account, password_hash, replaced_at)
                values (:account, :hash, :now)
                """)
                .param("account", account.id())
                .param("hash", account.passwordHash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** A secret to begin with; it is kept only once the phone has shown that it has it. */
    Enrolment newEnrolment(String login) {
        return enrolment(login, secrets.totpSecret());
    }

    /** The same secret again, after a code that was wrong. */
    Enrolment enrolment(String login, String secret) {
        if (!SecondFactors.SECRET.matcher(secret).matches()) {
            return newEnrolment(login);
        }
        var picture = QrPicture.of(Totp.address(secret, login));
        return new Enrolment(secret, secret.replaceAll("(.{4})(?=.)", "$1 "), picture.path(), picture.size());
    }

    /** @return the recovery codes; empty when the code from the phone is wrong */
    List<String> enrol(Actor actor, @Nullable UUID session, String secret, String code) {
        if (!SecondFactors.SECRET.matcher(secret).matches()) {
            return List.of();
        }
        return currentActor.as(
                actor,
                () -> transaction.execute(status -> {
                    var codes = secondFactors.enrol(actor.account(), secret, code);
                    if (!codes.isEmpty() && session != null) {
                        sessions.secondFactorDone(session);
                    }
                    return codes;
                }));
    }

    /** As at sign-in, with the password, because a browser left open must not be enough to take an account over. */
    List<String> enrol(Actor actor, @Nullable UUID session, String password, String secret, String code) {
        return hasPassword(actor, password) ? enrol(actor, session, secret, code) : List.of();
    }

    boolean hasPassword(Actor actor, String password) {
        return passwords.matches(password, of(actor).passwordHash());
    }

    /** Administrators keep theirs: the code is what stands between a lost password and the whole province. */
    boolean mayRemoveSecondFactor(Actor actor) {
        return !actor.has(Role.ADMINISTRATOR);
    }

    /** @return whether it was removed; the password is asked again because a browser left open must not be enough */
    boolean removeSecondFactor(Actor actor, String password) {
        if (!mayRemoveSecondFactor(actor) || !hasPassword(actor, password)) {
            return false;
        }
        secondFactors.remove(actor.account());
        return true;
    }

    void endSession(Actor actor, UUID session) {
        transaction.executeWithoutResult(status -> {
            sessions.requireOf(actor.account(), session, actor);
            if (sessions.end(session, Sessions.End.ENDED_BY_OWNER)) {
                events.publishEvent(AccountEvent.of(actor.account(), Kind.SESSION_ENDED));
            }
        });
    }
}
