package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are only pictures, where Tesseract and its Vietnamese data are installed. */
class ScanTests {

    private static final String PLAN = "11-chuong-trinh-cong-tac.md";

    @BeforeAll
    static void onlyWhereItIsInstalled() {
        if (!DocumentReader.recognisesScans()) {
            System.out.println("Skipped: tesseract-ocr and tesseract-ocr-vie are not installed");
        }
        assumeTrue(DocumentReader.recognisesScans(), "tesseract-ocr and tesseract-ocr-vie are not installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09-quyet-dinh-kem-ke-hoach.txt", "03-chi-thi-giai-ngan.txt", PLAN})
    void tablesAndSentences(String name) throws IOException {
        assertRead(DocumentReader.read("scan.pdf", Scanned.CLEAN.pdf(printed(name))), name, 0.9);
    }

    /** Coarse, dusty, askew, on its side, upside down. */
    @ParameterizedTest
    @CsvSource({"150, 0, 0, 0", "300, 1.7, 0, 0", "200, -0.8, 1, 1", "200, 0, 0, 2"})
    void asOfficesScan(int dpi, double skew, int noise, int quarters) throws IOException {
        var scan = new Scanned(dpi, skew, noise, quarters).pdf(printed(PLAN));
        assertRead(DocumentReader.read("scan.pdf", scan), PLAN, 0.85);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tif", "png", "jpg"})
    void pictures(String format) throws IOException {
        var picture = Scanned.CLEAN.picture(printed(PLAN), format);
        var document = DocumentReader.read("scan." + format, picture);
        assertThat(document.findings()).extracting(Finding::code).contains(Finding.Code.RECOGNISED);
        if (format.equals("tif")) {
            assertRead(document, PLAN, 0.9);
        } else {
            // the first page, which is all that such a file holds
            var printed = DocumentReader.read("printed.pdf", printed(PLAN));
            assertThat(document.tasks()).isNotEmpty();
            assertThat(document.tasks().getFirst().lead().value())
                    .extracting(AgencyMention::name)
                    .isEqualTo(printed.tasks().getFirst().lead().value().stream()
                            .map(AgencyMention::name)
                            .toList());
            assertThat(document.metadata().issuer().value())
                    .isEqualTo(printed.metadata().issuer().value());
        }
    }

    /** Lines that stand at different heights beside each other, as head and foot do. */
    @ParameterizedTest
    @CsvSource({"150, 0.4, 0", "200, 0, 0", "200, -1.1, 1"})
    void headAndFootStandSideBySide(int dpi, double skew, int noise) throws IOException {
        var metadata = DocumentReader.read("scan.pdf", new Scanned(dpi, skew, noise, 0).pdf(Renderings.letter()))
                .metadata();

        assertThat(metadata.issuer().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU");
        assertThat(metadata.number().value()).isEqualTo("512/KH-UBND");
        assertThat(metadata.place().value()).isEqualTo("Lai Châu");
        assertThat(metadata.title().value()).isEqualTo("Trồng rừng năm 2026");
        assertThat(metadata.legalBases()).hasSize(1);
        assertThat(metadata.recipients())
                .extracting(recipient -> recipient.name().value())
                .containsExactly(
                        "Thường trực Tỉnh ủy", "Các sở, ban, ngành tỉnh", "UBND các xã, phường", "Lưu: VT, KTN");
        assertThat(metadata.signer().name().value()).isEqualTo("Lê Văn Giả Định");
        assertThat(metadata.signer().position()).isEqualTo("CHỦ TỊCH");
    }

    private static void assertRead(ParsedDocument document, String name, double least) {
        var score = Score.of(document, CorpusTests.gold(name), name);
        assertThat(document.findings()).extracting(Finding::code).contains(Finding.Code.RECOGNISED);
        for (var field : List.of("tasks", "lead", "coordinating", "deadline.kind", "deadline.end_date")) {
            assertThat(score.fields().getOrDefault(field, 1.0))
                    .as("%s: %s", field, score.errors())
                    .isGreaterThanOrEqualTo(least);
        }
        assertThat(document.tasks())
                .allSatisfy(
                        task -> assertThat(task.content().confidence().isLow()).isTrue());
    }

    private static byte[] printed(String name) throws IOException {
        return Renderings.pdf(CorpusTests.lines(name));
    }
}
