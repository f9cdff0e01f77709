package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong sign-ins by the name typed and locks that name for a while (khóa tạm thời). */
@Repository
@Transactional
class SignInFailures {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Thresholds thresholds;

    SignInFailures(JdbcClient jdbc, Clock clock, Thresholds thresholds) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.thresholds = thresholds;
    }

    /**
     * Takes one attempt before the password is looked at, so that guesses made in parallel count too.
     *
     * @return which attempt in a row this is, 1 for the first; larger than allowed means locked
     */
    int attempt(String login) {
        return jdbc.sql("""
                insert into identity.sign_in_failure as f (login, failures, last_failed_at) values (:login, 1, :now)
                on conflict (login) do update set
                    failures = case when f.last_failed_at < :expired then 1 else least(f.failures, :allowed) + 1 end,
                    last_failed_at = case
                        when f.last_failed_at >= :expired and f.failures >= :allowed then f.last_failed_at
                        else :now end
                returning failures
                """)
                .params(times())
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    int allowed() {
        return thresholds.value(Threshold.FAILURES_BEFORE_LOCK);
    }

    /** @return whether there was anything to forget */
    boolean forget(String login) {
        return jdbc.sql("delete from identity.sign_in_failure where login = :login")
                        .param("login", login)
                        .update()
                > 0;
    }

    /** Names typed long ago are nobody's business. */
    void forgetExpired() {
        jdbc.sql("delete from identity.sign_in_failure where last_failed_at < :expired")
                .param("expired", times().get("expired"))
                .update();
    }

    private Map<String, Object> times() {
        var now = clock.instant();
        var expired = now.minus(thresholds.minutes(Threshold.LOCK_MINUTES));
        return Map.of("now", Timestamp.from(now), "expired", Timestamp.from(expired), "allowed", allowed());
    }
}
