package vn.minhchung.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.format.Tesseract.Box;
import vn.minhchung.document.format.Tesseract.Word;

/** What is done about letters that recognition mistakes, and about recognition that is not there. */
class RecognitionTests {

    private static final Box BOX = new Box(0, 0, 10, 10);

    /** A programme that is not there, and one that knows no Vietnamese. */
    @ParameterizedTest
    @CsvSource({"/nowhere/tesseract", "echo"})
    void withoutTesseractItIsSaidThatItIsMissing(String command) throws IOException {
        var scans = new Scans(new Tesseract(command));
        for (var file : List.of(pdf(), png())) {
            var read = Formats.read("scan", file, scans, (page, pages) -> {});
            assertThat(read.findings()).extracting(Finding::code).containsExactly(Code.RECOGNITION_MISSING);
            assertThat(read.source().isBlank()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "øian, gian",
        "tỪng, từng",
        "SởY, Sở Y",
        "28:2:2026, 28/2/2026",
        "15012026, 15/01/2026",
        "H, II",
        "Hi, III",
        "VNeID, VNeID",
        "NĐ-CP, NĐ-CP",
        "11, 11"
    })
    void wordsByThemselves(String read, String meant) {
        assertThat(words(read)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "CƠ quan chủ trì, Cơ quan chủ trì",
        "Quý 11/2022, Quý II/2022",
        "Quý TII - IV/2026, Quý III - IV/2026",
        "THÁNG 022026, THÁNG 02/2026",
        "CHUYỂN ĐỔI Số, CHUYỂN ĐỔI SỐ",
        "~ Thời hạn, - Thời hạn",
        "SỞ NỘI VỤ, SỞ NỘI VỤ"
    })
    void wordsBesideOthers(String read, String meant) {
        assertThat(words(read.split(" "))).containsExactly(meant.split(" "));
    }

    /** The surer words, but no numbers whose strokes have melted together. */
    @Test
    void ofTwoReadingsTheSurerCounts() {
        var one = List.of(word("f“hính", 41), word("phủ", 96), word("III/2026", 36));
        var other = List.of(word("Chính", 90), word("phu", 97), word("11/2026", 80));
        assertThat(Tesseract.surer(one, other)).extracting(Word::text).containsExactly("Chính", "phủ", "III/2026");
    }

    private static List<String> words(String... read) {
        return Misread.corrected(
                        List.of(read).stream().map(text -> word(text, 90)).toList(), box -> false)
                .stream()
                .map(Word::text)
                .toList();
    }

    private static Word word(String text, double sure) {
        return new Word(text, BOX, BOX, sure);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
                stream.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
