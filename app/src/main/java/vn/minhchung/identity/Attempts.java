package vn.minhchung.identity;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.identity.AccountEvent.Kind;

/**
 * Wherever a password or code is asked for, at the door or inside a session: the mistakes count together, and five of them lock
 * the name (khóa tạm thời).
 */
@Component
class Attempts {

    private final SignInFailures failures;
    private final Passwords passwords;
    private final Thresholds thresholds;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Attempts(
            SignInFailures failures,
            Passwords passwords,
            Thresholds thresholds,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.failures = failures;
        this.passwords = passwords;
        this.thresholds = thresholds;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    /** The password at the door. The answers are the same, and take as long, whether or not the account exists. */
    Optional<SignIn.Answer.Refused> password(String login, @Nullable Account account, String password) {
        return secret(login, account, () -> {
            if (account == null) {
                passwords.compareWithNobodys(password);
                return false;
            }
            return passwords.matches(password, account.passwordHash());
        });
    }

    /** The secret of whoever has a session already; the session ends with the attempt that locks the name. */
    Optional<SignIn.Answer.Refused> inside(OpenSession session, Account account, BooleanSupplier secret) {
        var refused = secret(session.login(), account, secret);
        if (refused.isPresent() && refused.get().over()) {
            sessions.end(session.id(), Sessions.End.TOO_MANY_FAILURES);
        }
        return refused;
    }

    /**
     * Empty when the attempt counts as right.
     *
     * @param secret compares, and may use a code up; not asked while the name is locked
     */
    private Optional<SignIn.Answer.Refused> secret(String login, @Nullable Account account, BooleanSupplier secret) {
        int allowed = failures.allowed();
        int attempt = failures.attempt(login);
        if (attempt <= allowed) {
            if (secret.getAsBoolean()) {
                return Optional.empty();
            }
            transaction.executeWithoutResult(status -> {
                publish(account, Kind.SIGN_IN_FAILED, Map.of("attempt", attempt));
                if (attempt == allowed) {
                    publish(account, Kind.SIGN_IN_LOCKED, Map.of());
                }
            });
        }
        return Optional.of(
                attempt < allowed
                        ? new SignIn.Answer.Refused("identity.sign-in.wrong", allowed - attempt, false)
                        : locked());
    }

    /** What is said to whoever comes while the name is locked. */
    SignIn.Answer.Refused locked() {
        return new SignIn.Answer.Refused("identity.sign-in.locked", thresholds.value(Threshold.LOCK_MINUTES), true);
    }

    void forget(String login) {
        failures.forget(login);
    }

    private void publish(@Nullable Account account, Kind kind, Map<String, ?> after) {
        events.publishEvent(
                account == null ? AccountEvent.ofUnknown(kind) : AccountEvent.of(account.id(), kind, after));
    }
}
