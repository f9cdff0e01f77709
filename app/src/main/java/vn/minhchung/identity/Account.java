package vn.minhchung.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one person signs in with (tài khoản).
 *
 * @param unit the unit that keeps the account and for which the person acts
 * @param mustChange the password is a one-time one and opens nothing but the page to change it
 * @param totpSecret the phone's secret as {@link Vault} has sealed it; null without a second factor
 * @param activeSince idle days count from here while nobody has signed in
 */
@Table(schema = "identity", name = "account")
record Account(
        @Id UUID id,
        @Version @Nullable Integer version,
        String login,
        UUID person,
        UUID unit,
        String passwordHash,
        boolean mustChange,
        Instant passwordChangedAt,
        boolean disabled,
        @Nullable String totpSecret,
        Instant activeSince,
        @ReadOnlyProperty @Nullable Instant lastSignInAt,
        Instant createdAt) {

    static Account opened(
            UUID id, String login, UUID person, UUID unit, String passwordHash, boolean mustChange, Instant now) {
        return new Account(id, null, login, person, unit, passwordHash, mustChange, now, false, null, now, null, now);
    }

    /** Whether nobody has signed in for longer than {@code allowed}: such an account is closed until renewed. */
    boolean dormant(Instant now, Duration allowed) {
        var lastUse = lastSignInAt != null && lastSignInAt.isAfter(activeSince) ? lastSignInAt : activeSince;
        return lastUse.plus(allowed).isBefore(now);
    }

    /** Whether its one-time password has not been used yet. */
    boolean unused() {
        return mustChange && lastSignInAt == null;
    }

    Account withPassword(String hash, boolean oneTime, Instant now) {
        return with(hash, oneTime, now, disabled, totpSecret, activeSince);
    }

    Account withTotp(@Nullable String secret) {
        return with(passwordHash, mustChange, passwordChangedAt, disabled, secret, activeSince);
    }

    Account closed() {
        return with(passwordHash, mustChange, passwordChangedAt, true, totpSecret, activeSince);
    }

    Account renewed(Instant now) {
        return with(passwordHash, mustChange, passwordChangedAt, false, totpSecret, now);
    }

    private Account with(
            String passwordHash,
            boolean mustChange,
            Instant passwordChangedAt,
            boolean disabled,
            @Nullable String totpSecret,
            Instant activeSince) {
        return new Account(
                id,
                version,
                login,
                person,
                unit,
                passwordHash,
                mustChange,
                passwordChangedAt,
                disabled,
                totpSecret,
                activeSince,
                lastSignInAt,
                createdAt);
    }
}
