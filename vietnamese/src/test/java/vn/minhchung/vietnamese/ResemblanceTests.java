package vn.minhchung.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResemblanceTests {

    /** As recognition without Vietnamese prints them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Hinh thirc khen thwéng:|Hình thức khen thưởng|true",
                "2. CAc tiéu chi va chi tiéu thi dua dén nim 2025|chỉ tiêu|true",
                "VI. TO CHUC THUC HIEN|Tổ chức thực hiện|true",
                "2.2. Déi voi cénhan:|cá nhân|true",
                "IV. HINH THUC, POI TUQNG, TIEU CHUAN KHEN THUONG|Hình thức khen thưởng|false",
                "III. GIAI PHAP THUC HIEN|Tổ chức thực hiện|false"
            })
    void damagedWordsAreStillKnown(String text, String words, boolean known) {
        assertThat(Resemblance.contains(text, words)).isEqualTo(known);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void distanceIsAMeasure(long seed) {
        var random = new Random(seed);
        var a = word(random);
        var b = word(random);
        var c = word(random);
        assertThat(Resemblance.distance(a, a)).isZero();
        assertThat(Resemblance.distance(a, b)).isEqualTo(Resemblance.distance(b, a));
        assertThat(Resemblance.distance(a, c))
                .isLessThanOrEqualTo(Resemblance.distance(a, b) + Resemblance.distance(b, c));
        assertThat(Resemblance.distanceWithin(a + b + c, b)).isZero();
        assertThat(Resemblance.distanceWithin(a, b)).isLessThanOrEqualTo(Resemblance.distance(a, b));
    }

    private static LongStream seeds() {
        var chosen = Long.getLong("test.seed");
        return chosen == null ? LongStream.range(0, 200) : LongStream.of(chosen);
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(12), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
