package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of kinds that are not read are refused by the name of their kind; files made to burst are refused before they do. */
class RefusedFileTests {

    private static final String TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml"
              ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="word/document.xml"
              Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @ParameterizedTest
    @CsvSource({
        "ppt/presentation.xml, <p/>, PowerPoint (.pptx)",
        "mimetype, application/vnd.oasis.opendocument.text, OpenDocument (.odt)",
        "mimetype, application/vnd.oasis.opendocument.spreadsheet, OpenDocument (.ods)",
        "hello.txt, hello, ZIP (.zip)"
    })
    void archivesOfOtherKinds(String part, String text, String kind) throws IOException {
        isFound(Finding.Code.OTHER_FORMAT, kind, zip(Map.of(part, bytes(text))));
    }

    @ParameterizedTest
    @CsvSource({"Workbook, Excel (.xls)", "PowerPoint Document, PowerPoint (.ppt)"})
    void officeFilesOfBefore2007(String part, String kind) throws IOException {
        try (var file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), part);
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            isFound(Finding.Code.OTHER_FORMAT, kind, out.toByteArray());
        }
    }

    @Test
    void richText() {
        isFound(Finding.Code.OTHER_FORMAT, "RTF (.rtf)", bytes("{\\rtf1\\ansi K\\u7871? ho\\u7841?ch}"));
    }

    /** A reader's copy that only may not be changed opens without a password. */
    @Test
    void aPdfWithThePasswordOfItsOwnerOnlyIsRead() throws IOException {
        var plan = DocumentReader.read("a.pdf", Renderings.protectedPdf(Renderings.pdf(Plans.plan21Lines()), ""));
        assertThat(plan.tasks()).hasSize(70);
    }

    @Test
    void partsThatUnpackToFarTooMuch() throws IOException {
        isFound(Finding.Code.TOO_LARGE, ".docx", zip(Map.of("word/media/a.bin", new byte[100 << 20])));
        isFound(Finding.Code.TOO_LARGE, ".xlsx", zip(Map.of("xl/worksheets/sheet1.xml", new byte[80 << 20])));
    }

    @Test
    void tensOfThousandsOfParts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 20_000; i++) {
            parts.put("word/" + i + ".xml", new byte[1]);
        }
        isFound(Finding.Code.TOO_LARGE, ".docx", zip(parts));
    }

    /** An archive in the archive is never unpacked. */
    @Test
    void archivesInArchives() throws IOException {
        var inner = zip(Map.of("a", new byte[64 << 20]));
        isFound(Finding.Code.UNREADABLE, ".docx", zip(Map.of("word/a.zip", inner, "word/b.zip", inner)));
    }

    @Test
    void entitiesThatGrowWithoutEnd() throws IOException {
        var entities = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"lollollol\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        var document = "<?xml version=\"1.0\"?>" + entities + "]><w:document xmlns:w=\"" + WORD
                + "\"><w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body></w:document>";
        isFound(Finding.Code.UNREADABLE, ".docx", docx(document));
    }

    @Test
    void tablesInTablesWithoutEnd() throws IOException {
        var document = "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(3_000) + "<w:p/>"
                + "</w:tc></w:tr></w:tbl>".repeat(3_000) + "</w:body></w:document>";
        isFound(Finding.Code.UNREADABLE, ".docx", docx(document));
        var page = ("<table><tr><td>".repeat(5_000) + "x").getBytes(StandardCharsets.UTF_8);
        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(DocumentReader.read("a.html", page).tasks()).isEmpty());
    }

    /** Its header asks for ten billion points. */
    @Test
    void aPictureOfTenBillionPoints() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        var png = ByteBuffer.wrap(out.toByteArray());
        png.putInt(16, 100_000).putInt(20, 100_000);
        var check = new CRC32();
        check.update(png.array(), 12, 17);
        png.putInt(29, (int) check.getValue());
        isFound(Finding.Code.TOO_LARGE, "file", png.array());
    }

    /** Drawn as finely as other pages, a sheet of five metres would take all memory. */
    @Test
    void aPosterIsDrawnCoarsely() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(14_400, 14_400));
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                var picture = new BufferedImage(2_000, 2_000, BufferedImage.TYPE_BYTE_GRAY);
                stream.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 14_400, 14_400);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(DocumentReader.read("a.pdf", out.toByteArray()).findings())
                    .extracting(Finding::severity)
                    .containsOnly(Finding.Severity.ERROR);
        }
    }

    @Test
    void textInUtf16IsReadWithAndWithoutItsMark() {
        for (var charset : new java.nio.charset.Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
            var plan = Plans.text(Plans.PLAN_21).getBytes(charset);
            assertThat(DocumentReader.read("a.txt", plan).tasks())
                    .as("%s", charset)
                    .hasSize(70);
        }
    }

    @Test
    void everyKindOfFindingHasItsSentence() {
        for (var code : Finding.Code.values()) {
            var sentence = Explanation.sentence(code.about("a", "b", "c"));
            assertThat(sentence).as("%s", code).isNotBlank().doesNotContain("{");
        }
    }

    private static void isFound(Finding.Code code, String arg, byte[] content) {
        var document = DocumentReader.read("file", content);
        assertThat(document.findings()).containsExactly(code.about(arg));
        assertThat(document.tasks()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(String document) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes(TYPES));
        parts.put("_rels/.rels", bytes(RELATIONS));
        parts.put("word/document.xml", bytes(document));
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
