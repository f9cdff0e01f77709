package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.minhchung.vietnamese.LegacyEncoding;

/** Word documents in the fonts of TCVN3, whose capitals are small letters in a font of capitals. */
class CapitalFontTests {

    private static final String[][] LINES = {
        {".VnTimeH", "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG"},
        {".VnTimeH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        {".VnTime", "Số: ", ".VnTimeH", "15/KH-UBND"},
        {".VnTime", "Tuyên Quang, ngày 14 tháng 01 năm 2026"},
        {".VnTimeH", "KẾ HOẠCH"},
        {".VnTime", "Phát triển dữ liệu số tỉnh năm 2026"},
        {".VnTimeH", "I. NHIỆM VỤ"},
        {".VnTime", "1. Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh rà soát văn bản trước ngày 30/6/2026."},
        {".VnTimeH", "TM. ỦY BAN NHÂN DÂN"},
        {".VnTimeH", "CHỦ TỊCH"},
        {".VnTime", "Lương Thị Hoài An"}
    };

    /** Typed as small letters, or with the key for capitals held. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letterheadNumberTitleAndSignerAreFound(boolean small) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var line : LINES) {
                var paragraph = document.createParagraph();
                for (int i = 0; i < line.length; i += 2) {
                    var run = paragraph.createRun();
                    run.setFontFamily(line[i]);
                    run.setText(typed(line[i + 1], small && line[i].endsWith("H")));
                }
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            var plan = DocumentReader.read("plan.docx", out.toByteArray());

            var metadata = plan.metadata();
            assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.LEGACY_ENCODING);
            assertThat(metadata.issuer().value()).isEqualToIgnoringCase("Ủy ban nhân dân tỉnh Tuyên Quang");
            assertThat(metadata.number().value()).isEqualTo("15/KH-UBND");
            assertThat(metadata.type().value()).isEqualTo("KẾ HOẠCH");
            assertThat(metadata.title().value()).isEqualTo("Phát triển dữ liệu số tỉnh năm 2026");
            assertThat(metadata.signer().name().value()).isEqualTo("Lương Thị Hoài An");
            assertThat(plan.tasks())
                    .flatExtracting(task -> task.lead().value())
                    .extracting(AgencyMention::name)
                    .containsExactly("Sở Tư pháp");
        }
    }

    @Test
    void wordsInUnicodeStayAsTheyAre() throws IOException {
        try (var document = new XWPFDocument()) {
            var run = document.createParagraph().createRun();
            run.setFontFamily(".VnTimeH");
            run.setText("Chữ Unicode trong phông chữ hoa");
            var out = new ByteArrayOutputStream();
            document.write(out);
            assertThat(DocumentReader.read("a.docx", out.toByteArray()).source().lines())
                    .extracting(SourceLine::text)
                    .containsExactly("Chữ Unicode trong phông chữ hoa");
        }
    }

    private static String typed(String text, boolean small) {
        var signs = new HashMap<Integer, Integer>();
        for (int sign = 0x80; sign <= 0xFF; sign++) {
            int letter =
                    LegacyEncoding.TCVN3.toUnicode(Character.toString(sign)).codePointAt(0);
            if (letter != sign) {
                signs.putIfAbsent(letter, sign);
            }
        }
        return (small ? text.toLowerCase(Locale.ROOT) : text)
                .codePoints()
                .map(c -> signs.getOrDefault(c, signs.getOrDefault(Character.toLowerCase(c), c)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
