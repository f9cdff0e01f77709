package vn.minhchung.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TimeTests {

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withUserConfiguration(Time.class)
            .withPropertyValues("minhchung.now=2001-02-03T08:30");

    @Test
    void onlyTheDemoMovesTheClock() {
        app.withPropertyValues("spring.profiles.active=demo")
                .run(context ->
                        assertThat(LocalDate.now(context.getBean(Clock.class))).isEqualTo(LocalDate.of(2001, 2, 3)));
        app.run(context -> assertThat(Duration.between(
                                Instant.now(), context.getBean(Clock.class).instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1)));
    }
}
