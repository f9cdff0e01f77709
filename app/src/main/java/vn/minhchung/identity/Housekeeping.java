package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what has no use any more: sessions long over, failed sign-ins, older keys of second factors. What happened stays in the
 * audit trail.
 */
@Component
class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration SESSIONS_KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final SignInFailures failures;
    private final SecondFactors secondFactors;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, SignInFailures failures, SecondFactors secondFactors, Clock clock) {
        this.jdbc = jdbc;
        this.failures = failures;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sealAnew() {
        int unread = secondFactors.sealAnew();
        if (unread > 0) {
            log.warn(
                    "{} second factors cannot be read: their key is not in minhchung.key-file; recovery codes still work",
                    unread);
        }
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidy() {
        failures.forgetExpired();
        jdbc.sql("delete from identity.session where last_seen_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(SESSIONS_KEPT)))
                .update();
    }
}
