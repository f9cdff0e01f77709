package vn.minhchung.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class ShareTests {

    private final Formats formats = new Formats(Clock.systemUTC(), new Words(new StaticMessageSource()));

    @Test
    void isRoundedDownAndNeverThroughAFloatingPoint() {
        assertThat(new Share(37, 41).percent()).isEqualTo(90);
        assertThat(new Share(29, 100).percent()).isEqualTo(29);
        assertThat(new Share(999, 1000).percent()).isEqualTo(99);
        assertThat(new Share(41, 41).percent()).isEqualTo(100);
        assertThat(new Share(Long.MAX_VALUE - 1, Long.MAX_VALUE).percent()).isEqualTo(99);
    }

    @Test
    void tellsTheWholeTruthWhereItWasRounded() {
        assertThat(formats.exact(new Share(37, 41))).isEqualTo("37/41 = 90,24…\u00a0%");
        assertThat(formats.exact(new Share(1, 8))).isEqualTo("1/8 = 12,5\u00a0%");
        assertThat(formats.exact(new Share(1200, 7000))).isEqualTo("1.200/7.000 = 17,14…\u00a0%");
        assertThat(formats.exact(new Share(1, 2))).isNull();
        assertThat(formats.exact(null)).isNull();
    }

    @Test
    void isAbsentWithoutABase() {
        assertThat(Share.of(0, 0)).isNull();
        assertThat(formats.share(Share.of(0, 0))).isEqualTo("–");
        assertThat(formats.share(Share.of(37, 41))).isEqualTo("90\u00a0%");
    }

    @Test
    void isOrderedByItsExactValue() {
        assertThat(List.of(new Share(37, 41), new Share(1, 2), new Share(10, 11)).stream()
                        .sorted(Share.LOWEST_FIRST))
                .containsExactly(new Share(1, 2), new Share(37, 41), new Share(10, 11));
    }
}
