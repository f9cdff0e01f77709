package vn.minhchung.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    /** "12345678901234567890" in Base32, the secret of RFC 6238, appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodForOneStepToEitherSide() {
        var when = Instant.ofEpochSecond(1_234_567_890);
        var code = Totp.code(SECRET, when);
        assertThat(Totp.stepOf(code, SECRET, when.plusSeconds(30))).hasValue(1_234_567_890 / 30);
        assertThat(Totp.stepOf(code, SECRET, when.minusSeconds(30))).isPresent();
        assertThat(Totp.stepOf(code, SECRET, when.plusSeconds(60))).isEmpty();
    }

    @Test
    void spacesTypedBetweenTheDigitsDoNotMatter() {
        assertThat(Totp.stepOf("287 082", SECRET, Instant.ofEpochSecond(59))).isPresent();
        assertThat(Totp.stepOf("", SECRET, Instant.ofEpochSecond(59))).isEmpty();
    }
}
