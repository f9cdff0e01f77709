package vn.minhchung.plan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PapersTests {

    private final Papers papers = new Papers();
    private final List<Papers.Paper> twelve = Stream.generate(
                    () -> papers.next("Đã hoàn thành, có biên bản kèm theo", LocalDate.of(2025, 9, 4)))
            .limit(12)
            .toList();

    @Test
    void theyAreWhatTheirNamesSay() throws Exception {
        for (var paper : twelve) {
            if (paper.name().endsWith(".pdf")) {
                try (var document = Loader.loadPDF(paper.content())) {
                    assertThat(new PDFTextStripper().getText(document))
                            .contains("Kết quả: Đã hoàn thành, có biên bản kèm theo.", "Dữ liệu mẫu");
                }
            } else if (paper.name().endsWith(".png")) {
                assertThat(ImageIO.read(new ByteArrayInputStream(paper.content()))
                                .getWidth())
                        .isGreaterThan(400);
            } else {
                try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(paper.content()))) {
                    assertThat(workbook.getSheet("Đối chiếu").getLastRowNum()).isEqualTo(3);
                }
            }
        }
    }

    @Test
    void aHandfulOfContentsIsUsedAgain() {
        assertThat(twelve.stream().map(Papers.Paper::name)).contains("Biên bản kết quả ngày 04-09-2025.pdf");
        assertThat(twelve.stream().map(Papers.Paper::content).distinct()).hasSize(3);
    }
}
