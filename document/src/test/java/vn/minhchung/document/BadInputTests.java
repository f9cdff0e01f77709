package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no plan get a finding, never an exception. */
class BadInputTests {

    @Test
    void nothing() {
        isFound(Finding.Code.EMPTY_FILE, new byte[0]);
        isFound(Finding.Code.EMPTY_FILE, " \n\n ".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void binary() {
        isFound(Finding.Code.UNKNOWN_FORMAT, new byte[] {0, 1, 2, 3, 0, 5, 6, 0, 0, 9});
    }

    @Test
    void aLetterThatIsNoPlan() {
        isFound(Finding.Code.NOT_A_PLAN, "Kính gửi anh Nam,\n\nhẹn gặp anh tuần sau.".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPdfWithAPassword() throws IOException {
        isFound(Finding.Code.ENCRYPTED, Renderings.lockedPdf());
    }

    @Test
    void aWordDocumentWithAPassword() {
        var ole2 = new byte[4096];
        ole2[0] = (byte) 0xD0;
        ole2[1] = (byte) 0xCF;
        ole2[2] = 0x11;
        ole2[3] = (byte) 0xE0;
        var stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, ole2, 1024, stream.length);
        isFound(Finding.Code.ENCRYPTED, ole2);
        isFound(Finding.Code.UNKNOWN_FORMAT, Arrays.copyOf(ole2, 512));
    }

    @Test
    void aScanWithoutText() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var picture = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
            try (var stream = new PDPageContentStream(document, page)) {
                stream.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            isFound(
                    DocumentReader.recognisesScans() ? Finding.Code.NO_TEXT_LAYER : Finding.Code.RECOGNITION_MISSING,
                    out.toByteArray());
        }
    }

    @Test
    void filesCutShort() throws IOException {
        var docx = Renderings.docx(Plans.plan21Lines());
        var pdf = Renderings.pdf(Plans.plan21Lines().subList(0, 60));
        isFound(Finding.Code.UNREADABLE, Arrays.copyOf(docx, docx.length / 2));
        isFound(Finding.Code.UNREADABLE, Arrays.copyOf(pdf, 40));
    }

    @Test
    void anArchiveThatIsNoDocument() throws IOException {
        isFound(Finding.Code.OTHER_FORMAT, zip("hello.txt", 10));
    }

    /** Also below the limit for whole files, where one part is more than any text. */
    @ParameterizedTest
    @ValueSource(ints = {65, 99, 101, 240, 300})
    @Timeout(10)
    void anArchiveThatUnpacksToFarTooMuch(int megabytes) throws IOException {
        isFound(Finding.Code.TOO_LARGE, zip("word/document.xml", megabytes << 20));
    }

    /** Equal paragraphs shrink to a hundredth and less, and are no attack. */
    @Test
    void equalParagraphsAreRead() throws IOException {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 6_000; i++) {
                word.createParagraph()
                        .createRun()
                        .setText("Các xã thường xuyên tuyên truyền phòng cháy, chữa cháy rừng.");
            }
            word.write(out);
            var read = DocumentReader.read("chi-thi.docx", out.toByteArray());
            assertThat(read.source().lines()).hasSize(6_000);
            assertThat(read.findings())
                    .extracting(Finding::code)
                    .doesNotContain(Finding.Code.UNREADABLE, Finding.Code.TOO_LARGE);
        }
    }

    @Test
    void textThatLostItsVietnameseLetters() {
        var codes = Plans.read(Plans.PLAN_154_DAMAGED).findings().stream().map(Finding::code);
        assertThat(codes).contains(Finding.Code.DAMAGED_TEXT);
        assertThat(Plans.read(Plans.PLAN_154).findings())
                .extracting(Finding::code)
                .doesNotContain(Finding.Code.DAMAGED_TEXT);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aPlanWithRandomDamageIsReadWithoutAnException(long seed) {
        var random = new Random(Long.getLong("test.seed", seed));
        var text = new StringBuilder(Plans.text(Plans.PLAN_21));
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, '\t');
                case 2 -> text.insert(at, '\n');
                default -> text.setCharAt(at, (char) (32 + random.nextInt(700)));
            }
        }

        assertThat(Plans.readText(text.toString()).tasks()).isNotEmpty();
    }

    /** What would take for ever, or all memory, if any rule looked at everything before it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I. MỤC TIÊU\n- #100% hồ sơ, ",
                "TT\tNội dung\tChủ trì\tThời hạn\n1\ta\tb\t#từ theo tiến độ đến ",
                "TT\tNội dung\tChủ trì\tThời hạn\n1\ta\t#Sở A và Công an tỉnh, \t",
                "Căn cứ #số 12/QĐ-UBND ngày 1/1/2025 của ",
                "#1. a\n2. b\n1.1. c\na) d\n- e\n+ f\n",
                "#chữ thường nối tiếp không hết dòng và\n",
                "#**a*"
            })
    void endlessRepetition(String pattern) {
        int at = pattern.indexOf('#');
        var text = pattern.substring(0, at) + pattern.substring(at + 1).repeat(5_000);

        assertThatCode(() -> assertTimeout(Duration.ofSeconds(20), () -> Plans.readText(text)))
                .doesNotThrowAnyException();
    }

    @Test
    void textOfThousandsOfPages() {
        isFound(Finding.Code.TOO_LARGE, "a\n".repeat(9 << 20).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textInALegacyEncodingIsConverted() {
        var plan =
                "KÕ HO¹CH\nChuyÓn ®æi sè n¨m 2026\nI. MôC TI£U\n- 80% hå s¬ ®\u00ADîc xö lý trùc tuyÕn, ng\u00ADêi d©n hµi lßng víi dÞch vô.\n";

        for (var bytes :
                new byte[][] {plan.getBytes(StandardCharsets.UTF_8), plan.getBytes(StandardCharsets.ISO_8859_1)}) {
            var document = DocumentReader.read("file.txt", bytes);
            assertThat(document.findings()).extracting(Finding::code).contains(Finding.Code.LEGACY_ENCODING);
            assertThat(document.criteria())
                    .flatExtracting(Criterion::targets)
                    .extracting(Target::subject)
                    .containsExactly("hồ sơ được xử lý trực tuyến, người dân hài lòng với dịch vụ");
        }
    }

    private static void isFound(Finding.Code code, byte[] content) {
        var document = DocumentReader.read("file", content);
        assertThat(document.findings()).extracting(Finding::code).contains(code);
        assertThat(document.tasks()).isEmpty();
    }

    private static byte[] zip(String name, int length) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1 << 16];
            for (int left = length; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
        }
        return out.toByteArray();
    }
}
