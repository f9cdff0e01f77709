package vn.minhchung.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTests {

    @TempDir
    Path folder;

    private final Screening screening = new Screening(new VirusScan(""));

    private static String reason(Throwable refusal) {
        return ((FileRefused) refusal).messageKey();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cài đặt.exe", "bao-cao.pdf.exe", "macro.exe.pdf", "a.JS", "x.hta", "y.lnk", "z.bat"})
    void programsAreRefusedByTheirName(String name) {
        assertThatThrownBy(() -> screening.checkName(name))
                .satisfies(refusal -> assertThat(reason(refusal)).isEqualTo("attachment.program"));
    }

    @Test
    void aProgramThatCallsItselfADocumentIsFoundByItsContent() throws IOException {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        var file = Files.write(folder.resolve("a"), bytes);
        assertThatThrownBy(() -> screening.checkContent("báo cáo.docx", file)).isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"biên bản.pdf", "ảnh.png", "ảnh.jpg"})
    void whatABrowserShowsMustBeWhatItsEndingSays(String name) throws IOException {
        var file = Files.write(folder.resolve("b"), new byte[] {7, (byte) 0x91, 3, (byte) 0xe2, 99, 0, 1, 8});
        assertThatThrownBy(() -> screening.checkContent(name, file))
                .satisfies(refusal -> assertThat(reason(refusal)).isEqualTo("attachment.disguised"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KH 21 (MẬT).docx",
                "Công văn TỐI MẬT.pdf",
                "tuyệt mật - phương án.docx",
                "toi_mat_bao_cao.pdf",
                "MẬT_phuong-an.pdf"
            })
    void aMarkInTheNameIsASecret(String name) {
        assertThat(SecrecyMark.inName(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hướng dẫn bảo mật.docx",
                "đổi mật khẩu.pdf",
                "mật độ dân số.xlsx",
                "Mật ong.docx",
                "bí mật.txt",
                "KH-MAT.pdf"
            })
    void everydayWordsAreNot(String name) {
        assertThat(SecrecyMark.inName(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "  TỐI MẬT  ", "[TUYỆT MẬT]", "M Ậ T", "Độ mật: Tối mật"})
    void aStampStandsAloneOnItsLine(String line) {
        assertThat(SecrecyMark.inLines(List.of("UBND TỈNH TUYÊN QUANG", line, "KẾ HOẠCH")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mật", "BẢO MẬT THÔNG TIN", "tài liệu MẬT phải được bảo vệ", "mật", "Mật độ"})
    void aSentenceIsNotAStamp(String line) {
        assertThat(SecrecyMark.inLines(List.of(line))).isEmpty();
    }

    @Test
    void theStampIsFoundInAWordFileAlsoInsideATable() throws IOException {
        var file = folder.resolve("b");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("ỦY BAN NHÂN DÂN TỈNH");
            document.createTable(1, 2).getRow(0).getCell(1).setText("TỐI MẬT");
            document.write(out);
        }
        assertThatThrownBy(() -> screening.checkContent("kế hoạch.docx", file))
                .satisfies(refusal -> assertThat(reason(refusal)).isEqualTo("attachment.secret-content"));
    }

    @Test
    void theStampIsFoundInAnOldWordFile() throws IOException {
        assertThat(refusedFor("kế hoạch.doc", oldWord("UBND TỈNH\r\u0007MẬT\u0007\rKẾ HOẠCH\r")))
                .isEqualTo("attachment.secret-content");
        var ordinary = oldWord("UBND TỈNH\rKẾ HOẠCH\rbảo vệ tài liệu MẬT\r");
        assertThat(screening.checkContent("kế hoạch.doc", ordinary)).isEqualTo("application/msword");
    }

    /** As Word writes it: a head of numbers, padding, then the text as UTF-16 in one piece, with marks for its paragraphs. */
    private Path oldWord(String text) throws IOException {
        var stream = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 400; i++) {
            stream.putShort((short) (i * 7919));
        }
        stream.position(0x800).put(text.getBytes(StandardCharsets.UTF_16LE));
        var file = folder.resolve("old" + text.length());
        try (var system = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            system.createDocument(new ByteArrayInputStream(stream.array()), "WordDocument");
            system.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void theStampIsFoundInAWorkbookAndInAnOpenDocument() throws IOException {
        var workbook = folder.resolve("w");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(workbook)) {
            book.createSheet().createRow(0).createCell(3).setCellValue("TỐI MẬT");
            book.write(out);
        }
        assertThat(refusedFor("số liệu.xlsx", workbook)).isEqualTo("attachment.secret-content");
        var open = folder.resolve("o");
        try (var zip = new ZipOutputStream(Files.newOutputStream(open))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<d xmlns:t='urn:t'><t:p>UBND TỈNH</t:p><t:p><t:span>TUYỆT</t:span> MẬT</t:p></d>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusedFor("kế hoạch.odt", open)).isEqualTo("attachment.secret-content");
    }

    private String refusedFor(String name, Path file) {
        return reason(catchThrowable(() -> screening.checkContent(name, file)));
    }

    @Test
    void anOrdinaryPdfPassesAndIsWhatItSays() throws IOException {
        var file = folder.resolve("c");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        assertThat(screening.checkContent("báo cáo.pdf", file)).isEqualTo("application/pdf");
    }

    @Test
    void aDamagedPdfIsStillAFile() throws IOException {
        var file = Files.writeString(folder.resolve("d"), "%PDF-1.7\nrác", StandardCharsets.UTF_8);
        assertThat(screening.checkContent("hỏng.pdf", file)).isEqualTo("application/pdf");
    }
}
