package vn.minhchung.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldTests {

    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵAĐÊÔƠƯ 0123456789,.;/-%\t\n\u00A0\u200B\u00D0\u00F0“”–";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đề án 06|de an 06",
                "de an 06|de an 06",
                "Sở  Khoa học và\tCông nghệ|so khoa hoc va cong nghe",
                "Tuyên Quang – Ðại hội|tuyen quang – dai hoi",
                "Thuỷ, Thủy|thuy, thuy",
                "Hoà, Hòa|hoa, hoa",
                "KẾ HOẠCH|ke hoach"
            })
    void searchWithAndWithoutDiacriticsFindsTheSame(String text, String folded) {
        assertThat(Fold.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void foldingTwiceChangesNothing(long seed) {
        var text = randomText(seed);
        assertThat(Fold.fold(Fold.fold(text))).isEqualTo(Fold.fold(text));
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void composedAndDecomposedTextFoldToTheSame(long seed) {
        var text = randomText(seed);
        assertThat(Fold.fold(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(Fold.fold(text));
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void foldingInPlaceKeepsTheLength(long seed) {
        var text = NormalForm.of(randomText(seed));
        assertThat(Fold.inPlace(text)).hasSameSizeAs(text);
        assertThat(Fold.fold(Fold.inPlace(text))).isEqualTo(Fold.fold(text));
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void theNormalFormIsStable(long seed) {
        var normal = NormalForm.of(randomText(seed));
        assertThat(NormalForm.of(normal)).isEqualTo(normal);
        assertThat(NormalForm.of(Normalizer.normalize(normal, Normalizer.Form.NFD)))
                .isEqualTo(normal);
    }

    @Test
    void theNormalFormHasNothingInvisible() {
        assertThat(NormalForm.of("\uFEFFTuy\u00ADên\u00A0Quang\u200B \u00D0\u00F0"))
                .isEqualTo("Tuyên Quang Đđ");
    }

    private static LongStream seeds() {
        var chosen = Long.getLong("test.seed");
        return chosen == null ? LongStream.range(0, 200) : LongStream.of(chosen);
    }

    private static String randomText(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        int length = random.nextInt(80);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
