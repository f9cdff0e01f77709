package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what has no use any more: sessions long over and failed sign-ins. What happened stays in the audit trail. */
@Component
class Housekeeping {

    private static final Duration SESSIONS_KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final SignInFailures failures;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, SignInFailures failures, Clock clock) {
        this.jdbc = jdbc;
        this.failures = failures;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidy() {
        failures.forgetExpired();
        jdbc.sql("delete from identity.session where last_seen_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(SESSIONS_KEPT)))
                .update();
    }
}
