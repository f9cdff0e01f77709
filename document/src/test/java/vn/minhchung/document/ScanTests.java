package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are only pictures, where Tesseract and its Vietnamese data are installed. */
class ScanTests {

    @BeforeEach
    void onlyWhereItIsInstalled() throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            var languages =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assumeTrue(process.waitFor(20, TimeUnit.SECONDS) && languages.contains("vie"), "no Vietnamese data");
        } catch (IOException notInstalled) {
            assumeTrue(false, "Tesseract is not installed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"09-quyet-dinh-kem-ke-hoach.txt", "03-chi-thi-giai-ngan.txt"})
    void tablesAndSentences(String name) throws IOException {
        var document = DocumentReader.read("scan.pdf", Renderings.scan(Renderings.pdf(CorpusTests.lines(name))));
        var score = Score.of(document, CorpusTests.gold(name), name);

        assertThat(document.findings()).extracting(Finding::code).contains(Finding.Code.RECOGNISED);
        assertThat(score.fields().get("tasks")).as("%s", score.errors()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.fields().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0))
                .as("%s", score.errors())
                .isGreaterThanOrEqualTo(0.85);
        assertThat(document.tasks())
                .allSatisfy(
                        task -> assertThat(task.content().confidence().isLow()).isTrue());
    }
}
