package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed page beside what was read from it. */
class PdfPageTests {

    @Test
    void everyTaskIsFoundWhereItIsPrinted() throws IOException {
        var pdf = Renderings.pdf(Plans.plan21Lines());
        var read = DocumentReader.read("plan.pdf", pdf);
        var lowest = new HashMap<Integer, Double>();
        assertThat(read.tasks()).hasSize(70);
        for (var task : read.tasks()) {
            var first = task.content().places().getFirst();
            var words = Stream.of(
                            task.content().places(),
                            task.lead().places(),
                            task.result().places())
                    .flatMap(List::stream)
                    .filter(place -> first.page().equals(place.page()))
                    .map(read.source()::at)
                    .toList();
            var page = PdfPage.of(pdf, first.page(), words).orElseThrow();
            assertThat(page.areas()).as(task.content().value()).isNotEmpty().allSatisfy(area -> {
                assertThat(area.left()).isBetween(0.0, 1.0);
                assertThat(area.left() + area.width()).isLessThanOrEqualTo(1.0);
                assertThat(area.top()).isBetween(0.0, 1.0);
            });
            var top = page.areas().stream().mapToDouble(PdfPage.Area::top).min().orElseThrow();
            assertThat(top).as("below the task before").isGreaterThan(lowest.getOrDefault(page.number(), 0.0));
            lowest.put(page.number(), top);
        }
    }

    @Test
    void aPageIsDrawnAsWideAsAsked() throws IOException {
        var pdf = Renderings.pdf(List.of("KẾ HOẠCH"));
        var picture = ImageIO.read(
                new ByteArrayInputStream(PdfPage.picture(pdf, 1, 800).orElseThrow()));
        assertThat(picture.getWidth()).isEqualTo(800);
        assertThat(PdfPage.of(pdf, 1, List.of()).orElseThrow().height())
                .isEqualTo(
                        (double) picture.getHeight() / picture.getWidth(), org.assertj.core.data.Offset.offset(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff"})
    void aPictureIsShownAsItIs(String format) throws IOException {
        var file = Renderings.picture(format, 1);
        var page = PdfPage.of(file, 1, List.of("KẾ HOẠCH")).orElseThrow();
        assertThat(page.pages()).isOne();
        assertThat(page.areas()).isEmpty();
        var picture = ImageIO.read(
                new ByteArrayInputStream(PdfPage.picture(file, 1, 200).orElseThrow()));
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(page.height())
                .isEqualTo(
                        (double) picture.getHeight() / picture.getWidth(), org.assertj.core.data.Offset.offset(0.01));
        assertThat(PdfPage.of(file, 2, List.of())).isEmpty();
        assertThat(PdfPage.picture(file, 0, 200)).isEmpty();
        assertThat(PdfPage.shows("Quét." + format.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
    }

    @Test
    void aPictureMayHaveSeveralPagesOrBeDamaged() throws IOException {
        var file = Renderings.picture("tiff", 3);
        assertThat(PdfPage.of(file, 3, List.of()).orElseThrow().pages()).isEqualTo(3);
        assertThat(PdfPage.picture(file, 3, 200)).isPresent();
        var torn = java.util.Arrays.copyOf(Renderings.picture("png", 1), 60);
        assertThat(PdfPage.picture(torn, 1, 200)).isEmpty();
        assertThat(DocumentReader.read("rách.png", torn).findings())
                .extracting(Finding::code)
                .containsExactly(Finding.Code.UNREADABLE);
        assertThat(PdfPage.shows("Kế hoạch.docx")).isFalse();
    }

    @Test
    void wordsThatAreNotThereHaveNoPlace() throws IOException {
        var pdf = Renderings.pdf(List.of("KẾ HOẠCH", "Công an tỉnh"));
        assertThat(PdfPage.of(pdf, 1, List.of("Ủy ban nhân dân cấp xã", "Công an tỉnh"))
                        .orElseThrow()
                        .areas())
                .isEmpty();
    }

    @Test
    void whatIsNoPageIsEmpty() throws IOException {
        var pdf = Renderings.pdf(List.of("KẾ HOẠCH"));
        assertThat(PdfPage.of(pdf, 0, List.of())).isEmpty();
        assertThat(PdfPage.picture(pdf, 2, 800)).isEmpty();
        assertThat(PdfPage.picture("%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8), 1, 800))
                .isEmpty();
        assertThat(PdfPage.of(Renderings.lockedPdf(), 1, List.of())).isEmpty();
    }
}
