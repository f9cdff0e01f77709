package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.identity.AccountEvent.Kind;

/**
 * Opens sessions (đăng nhập): password, then the code of those who have a second factor; five mistakes lock the name.
 *
 * <p>Passwords are compared outside of transactions: that is slow on purpose and must not hold a connection.
 */
@Service
class SignIn {

    /** What came of it. */
    sealed interface Answer {
        /** @param token for the cookie; empty when the browser keeps the one it has */
        record Opened(String token) implements Answer {}

        /** @param over true when the session, if there was one, has ended */
        record Refused(String messageKey, int number, boolean over) implements Answer {}
    }

    private final AccountRows accounts;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Thresholds thresholds;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignIn(
            AccountRows accounts,
            Sessions sessions,
            SecondFactors secondFactors,
            Attempts attempts,
            Passwords passwords,
            Thresholds thresholds,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.attempts = attempts;
        this.passwords = passwords;
        this.thresholds = thresholds;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Answer withPassword(String typedLogin, String password, Origin origin) {
        var login = Login.normal(typedLogin);
        var account = accounts.findByLogin(login);
        var refused = attempts.password(login, account.orElse(null), password);
        if (refused.isPresent()) {
            return refused.get();
        }
        var found = account.orElseThrow();
        if (found.disabled()) {
            return new Answer.Refused("identity.sign-in.disabled", 0, true);
        }
        int idleDays = thresholds.value(Threshold.DORMANT_DAYS);
        if (found.dormant(clock.instant(), Duration.ofDays(idleDays))) {
            return new Answer.Refused("identity.sign-in.dormant", idleDays, true);
        }
        return found.totpSecret() == null
                ? opened(found, false, origin)
                : new Answer.Opened(sessions.open(found.id(), false, origin));
    }

    /** The whole way at once, for the shortcuts of the demo. */
    Answer withoutPassword(Account account, Origin origin) {
        return opened(account, true, origin);
    }

    Answer withCode(OpenSession session, String code) {
        var account = accounts.findById(session.actor().account()).orElseThrow();
        var refused = attempts.inside(session, account, () -> secondFactors.accept(account, code));
        if (refused.isPresent()) {
            return refused.get();
        }
        return transaction.execute(status -> {
            sessions.secondFactorDone(session.id());
            completed(account, session.actor());
            return new Answer.Opened("");
        });
    }

    Answer unlock(OpenSession session, String password) {
        var account = accounts.findById(session.actor().account()).orElseThrow();
        var refused = attempts.inside(session, account, () -> passwords.matches(password, account.passwordHash()));
        if (refused.isPresent()) {
            return refused.get();
        }
        return transaction.execute(status -> {
            attempts.forget(session.login());
            sessions.touch(session.id());
            publishAs(session.actor(), Kind.SESSION_UNLOCKED);
            return new Answer.Opened("");
        });
    }

    void out(OpenSession session) {
        transaction.executeWithoutResult(status -> {
            if (sessions.end(session.id(), Sessions.End.SIGNED_OUT)) {
                publishAs(session.actor(), Kind.SIGNED_OUT);
            }
        });
    }

    private Answer opened(Account account, boolean secondFactor, Origin origin) {
        return transaction.execute(status -> {
            var token = sessions.open(account.id(), secondFactor, origin);
            var session = sessions.find(token, origin.address(), true).orElseThrow();
            completed(account, session.actor());
            return new Answer.Opened(token);
        });
    }

    private void completed(Account account, Actor actor) {
        attempts.forget(account.login());
        jdbc.sql("update identity.account set last_sign_in_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account.id())
                .update();
        publishAs(actor, Kind.SIGNED_IN);
    }

    private void publishAs(Actor actor, Kind kind) {
        currentActor.run(actor, () -> events.publishEvent(AccountEvent.of(actor.account(), kind)));
    }
}
