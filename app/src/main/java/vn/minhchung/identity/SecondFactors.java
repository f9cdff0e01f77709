package vn.minhchung.identity;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.identity.AccountEvent.Kind;

/** The second factor (xác thực hai bước): a code from the phone, or one of ten recovery codes, each good once. */
@Service
@Transactional
class SecondFactors {

    static final Pattern SECRET = Pattern.compile("[A-Z2-7]{32}");
    private static final int RECOVERY_CODES = 10;

    private final AccountRows accounts;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Vault vault;
    private final InstantSource authenticatorTime;
    private final ApplicationEventPublisher events;

    SecondFactors(
            AccountRows accounts,
            JdbcClient jdbc,
            Secrets secrets,
            Vault vault,
            InstantSource authenticatorTime,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.vault = vault;
        this.authenticatorTime = authenticatorTime;
        this.events = events;
    }

    /** Whether {@code typed} is the phone's code or a recovery code; either is used up by this. */
    boolean accept(Account account, String typed) {
        if (account.totpSecret() == null) {
            return false;
        }
        // Recovery codes are good also when the key of the secret is lost.
        var step = secret(account)
                .map(secret -> Totp.stepOf(typed, secret, authenticatorTime.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent() ? useStep(account.id(), step.getAsLong()) : useRecoveryCode(account.id(), typed);
    }

    private Optional<String> secret(Account account) {
        return Optional.ofNullable(account.totpSecret()).flatMap(stored -> vault.open(stored, account.id()));
    }

    /** Whether the account's phone has this very secret, from an earlier arrival of the same form. */
    boolean enrolled(UUID account, String secret) {
        return accounts.findById(account).flatMap(this::secret).equals(Optional.of(secret));
    }

    private boolean useStep(UUID account, long step) {
        return jdbc.sql("""
                update identity.account set totp_last_step = :step
                where id = :id and coalesce(totp_last_step, 0) < :step
                """).param("step", step).param("id", account).update() == 1;
    }

    private boolean useRecoveryCode(UUID account, String typed) {
        var used = jdbc.sql("delete from identity.recovery_code where account = :account and code_hash = :hash")
                        .param("account", account)
                        .param("hash", Secrets.digest(typed.strip().toUpperCase(Locale.ROOT)))
                        .update()
                == 1;
        if (used) {
            events.publishEvent(AccountEvent.of(account, Kind.RECOVERY_CODE_USED));
        }
        return used;
    }

    int recoveryCodesLeft(UUID account) {
        return jdbc.sql("select count(*) from identity.recovery_code where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /**
     * Takes the phone on, once it has shown that it has the secret. The same form a second time gives recovery codes anew: the
     * answer to the first may never have been seen.
     *
     * @return the recovery codes, shown this once; empty when the code is wrong
     */
    List<String> enrol(UUID account, String secret, String typed) {
        var step = Totp.stepOf(typed, secret, authenticatorTime.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        var sentTwice = enrolled(account, secret);
        setSecret(account, secret);
        useStep(account, step.getAsLong());
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = secrets.recoveryCode();
            codes.add(code);
            jdbc.sql("insert into identity.recovery_code (account, code_hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", Secrets.digest(code))
                    .update();
        }
        if (!sentTwice) {
            events.publishEvent(AccountEvent.of(account, Kind.SECOND_FACTOR_ENROLLED));
        }
        return codes;
    }

    /** Gives an account a secret known beforehand; the recovery codes of the earlier one are void. */
    void setSecret(UUID account, String secret) {
        accounts.save(accounts.findToChangeById(account).orElseThrow().withTotp(vault.seal(secret, account)));
        forgetCodes(account);
    }

    /** Seals anew what lies under an older key, so that the older key may go; says how many have no key here. */
    int sealAnew() {
        var old = jdbc.sql("""
                select id, totp_secret from identity.account
                where totp_secret is not null and not starts_with(totp_secret, :key)
                """)
                .param("key", vault.inUse() + ":")
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("totp_secret")))
                .list();
        int unread = 0;
        for (var one : old) {
            var secret = vault.open(one.getValue(), one.getKey());
            unread += secret.isEmpty() ? 1 : 0;
            secret.ifPresent(text -> jdbc.sql(
                            "update identity.account set totp_secret = :new where id = :id and totp_secret = :old")
                    .param("new", vault.seal(text, one.getKey()))
                    .param("id", one.getKey())
                    .param("old", one.getValue())
                    .update());
        }
        return unread;
    }

    void remove(UUID account) {
        var known = accounts.findToChangeById(account).orElseThrow();
        if (known.totpSecret() != null) {
            accounts.save(known.withTotp(null));
            forgetCodes(account);
            events.publishEvent(AccountEvent.of(account, Kind.SECOND_FACTOR_REMOVED));
        }
    }

    private void forgetCodes(UUID account) {
        jdbc.sql("delete from identity.recovery_code where account = :account")
                .param("account", account)
                .update();
        jdbc.sql("update identity.account set totp_last_step = null where id = :account")
                .param("account", account)
                .update();
    }
}
