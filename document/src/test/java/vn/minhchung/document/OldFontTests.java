package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.minhchung.vietnamese.LegacyEncoding;

/** A paragraph in a font from before Unicode, wherever a Word document says so, among others in Unicode. */
class OldFontTests {

    private static final String TASK =
            "1. Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh rà soát văn bản trước ngày 30/6/2026.";

    /** Where the font is written. */
    enum Place {
        RUN("", null, null),
        STYLE_OF_RUN("<w:style w:type='character' w:styleId='Words'>FONT</w:style>", null, "Words"),
        STYLE_OF_PARAGRAPH("<w:style w:type='paragraph' w:styleId='Body'>FONT</w:style>", "Body", null),
        WHAT_STYLES_REST_ON("""
                <w:style w:type='paragraph' w:styleId='First'>FONT</w:style>
                <w:style w:type='paragraph' w:styleId='Second'><w:basedOn w:val='First'/></w:style>
                <w:style w:type='paragraph' w:styleId='Third'><w:basedOn w:val='Second'/></w:style>
                """, "Third", null),
        USUAL_STYLE("<w:style w:type='paragraph' w:default='1' w:styleId='Normal'>FONT</w:style>", null, null),
        DEFAULTS("<w:docDefaults><w:rPrDefault>FONT</w:rPrDefault></w:docDefaults>", null, null);

        private final String styles;
        private final @Nullable String ofParagraph;
        private final @Nullable String ofRun;

        Place(String styles, @Nullable String ofParagraph, @Nullable String ofRun) {
            this.styles = styles;
            this.ofParagraph = ofParagraph;
            this.ofRun = ofRun;
        }
    }

    @ParameterizedTest
    @EnumSource
    void tcvn3(Place place) throws IOException, XmlException {
        assertRead(plan(place, ".VnTime", typed(LegacyEncoding.TCVN3, TASK)));
    }

    @ParameterizedTest
    @EnumSource
    void vni(Place place) throws IOException, XmlException {
        assertRead(plan(place, "VNI-Times", typed(LegacyEncoding.VNI, TASK)));
    }

    /** Typed as small letters, which the font shows as capitals. */
    @ParameterizedTest
    @EnumSource
    void capitals(Place place) throws IOException, XmlException {
        var document = plan(place, ".VnTimeH", typed(LegacyEncoding.TCVN3, "nhiệm vụ, giải pháp"));

        assertThat(document.source().lines()).extracting(SourceLine::text).contains("NHIỆM VỤ, GIẢI PHÁP");
    }

    @ParameterizedTest
    @ValueSource(strings = {".VnTime", ".VnTimeH", "VNI-Times"})
    void unicodeShowsInAnyFont(String font) throws IOException, XmlException {
        var document = plan(Place.DEFAULTS, font, TASK);

        assertThat(document.source().lines()).extracting(SourceLine::text).contains(TASK);
        assertThat(document.findings()).extracting(Finding::code).doesNotContain(Finding.Code.LEGACY_ENCODING);
    }

    private static void assertRead(ParsedDocument plan) {
        assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.LEGACY_ENCODING);
        assertThat(plan.metadata().title().value()).isEqualTo("Phát triển dữ liệu số tỉnh năm 2026");
        assertThat(plan.source().lines()).extracting(SourceLine::text).contains(TASK);
        assertThat(plan.tasks())
                .flatExtracting(task -> task.lead().value())
                .extracting(AgencyMention::name)
                .containsExactly("Sở Tư pháp");
    }

    private static ParsedDocument plan(Place place, String font, String words) throws IOException, XmlException {
        try (var document = new XWPFDocument()) {
            var fonts = "<w:rPr><w:rFonts w:ascii='%s' w:hAnsi='%s'/></w:rPr>".formatted(font, font);
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(
                                    "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                            + place.styles.replace("FONT", fonts) + "</w:styles>")
                            .getStyles());
            for (var line : """
                    ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG
                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    Độc lập - Tự do - Hạnh phúc
                    Số: 15/KH-UBND
                    Tuyên Quang, ngày 14 tháng 01 năm 2026
                    KẾ HOẠCH
                    Phát triển dữ liệu số tỉnh năm 2026
                    I. NHIỆM VỤ
                    """.lines().toList()) {
                var run = document.createParagraph().createRun();
                run.setFontFamily("Times New Roman");
                run.setText(line);
            }
            var paragraph = document.createParagraph();
            if (place.ofParagraph != null) {
                paragraph.setStyle(place.ofParagraph);
            }
            // vowels and their marks may be parted
            int middle = words.length() / 2;
            for (var part : new String[] {words.substring(0, middle), words.substring(middle)}) {
                var run = paragraph.createRun();
                run.setText(part);
                if (place == Place.RUN) {
                    run.setFontFamily(font);
                }
                if (place.ofRun != null) {
                    run.setStyle(place.ofRun);
                }
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return DocumentReader.read("plan.docx", out.toByteArray());
        }
    }

    private static String typed(LegacyEncoding encoding, String text) {
        var signs = signs(encoding);
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> signs.getOrDefault(letter, letter))
                .collect(Collectors.joining());
    }

    private static Map<String, String> signs(LegacyEncoding encoding) {
        var signs = new HashMap<String, String>();
        for (int sign = 0xA1; sign <= 0xFF; sign++) {
            var one = Character.toString(sign);
            if (!encoding.toUnicode(one).equals(one)) {
                signs.putIfAbsent(encoding.toUnicode(one), one);
            }
        }
        for (var vowel : "aeouyôö".split("")) {
            for (int mark = 0xC0; encoding == LegacyEncoding.VNI && mark <= 0xFF; mark++) {
                var two = vowel + Character.toString(mark).toLowerCase(Locale.ROOT);
                if (encoding.toUnicode(two).length() == 1) {
                    signs.putIfAbsent(encoding.toUnicode(two), two);
                }
            }
        }
        return signs;
    }
}
