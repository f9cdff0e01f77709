package vn.minhchung.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock and the randomness that everything is given (đồng hồ hệ thống); nobody calls {@code now()} without it. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.system(VietnamTime.ZONE);
    }

    /** Starts at {@code MINHCHUNG_NOW} (2025-10-08T08:30, Việt Nam time) and ticks; only the demo may move the clock. */
    @Bean
    @Profile("demo")
    DemoClock demoClock(@Value("${minhchung.now}") String now) {
        return new DemoClock(startingAt(now));
    }

    static Clock startingAt(String now) {
        try {
            var start = LocalDateTime.parse(now.length() == 10 ? now + "T08:30" : now)
                    .atZone(VietnamTime.ZONE);
            var system = Clock.system(VietnamTime.ZONE);
            return Clock.offset(system, Duration.between(system.instant(), start.toInstant()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "MINHCHUNG_NOW must look like 2025-10-08 or 2025-10-08T08:30, not '" + now + "'", e);
        }
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
