package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
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
    private final Attempts attempts;
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
            Attempts attempts,
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
        this.attempts = attempts;
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

    /**
     * Asks for the password of whoever is signed in, because a browser left open must not be enough to take an account over. A
     * mistake counts as one at the door does.
     */
    Optional<SignIn.Answer.Refused> refusedPassword(OpenSession session, String password) {
        var account = of(session.actor());
        var refused = attempts.inside(session, account, () -> passwords.matches(password, account.passwordHash()));
        if (refused.isEmpty()) {
            attempts.forget(session.login());
        }
        return refused.map(answer -> answer.over()
                ? answer
                : new SignIn.Answer.Refused("identity.password.old-wrong", answer.number(), false));
    }

    /** Whether this change has been made already, by an earlier arrival of the same form. */
    boolean changed(OpenSession session, String old, String password) {
        var hashes = earlier(of(session.actor()));
        return hashes.size() > 1
                && passwords.matches(password, hashes.getFirst())
                && passwords.matches(old, hashes.get(1));
    }

    /** Who has shown the old password, at the door or here, gets another; answers what is wrong with it, as message keys. */
    List<String> replacePassword(OpenSession session, String password, String again) {
        var actor = session.actor();
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
                    sessions.endAll(account.id(), session.id(), Sessions.End.PASSWORD_CHANGED);
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
                .param("remembered", thresholds.value(Threshold.PASSWORDS_REMEMBERED) - 1)
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
    List<String> enrol(OpenSession session, String secret, String code) {
        if (!SecondFactors.SECRET.matcher(secret).matches()) {
            return List.of();
        }
        var actor = session.actor();
        return currentActor.as(
                actor,
                () -> transaction.execute(status -> {
                    var codes = secondFactors.enrol(actor.account(), secret, code);
                    if (!codes.isEmpty()) {
                        sessions.secondFactorDone(session.id());
                    }
                    return codes;
                }));
    }

    /** Whether this phone has been taken on already, by an earlier arrival of the same form. */
    boolean enrolled(OpenSession session, String secret) {
        return secondFactors.enrolled(session.actor().account(), secret);
    }

    /** Administrators keep theirs: the code is what stands between a lost password and the whole province. */
    boolean mayRemoveSecondFactor(Actor actor) {
        return !actor.has(Role.ADMINISTRATOR);
    }

    void removeSecondFactor(Actor actor) {
        if (!mayRemoveSecondFactor(actor)) {
            throw new NotAllowed(actor, "another role than ADMINISTRATOR, who must have a second factor");
        }
        secondFactors.remove(actor.account());
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
