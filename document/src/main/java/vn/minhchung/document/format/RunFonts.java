package vn.minhchung.document.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The fonts in which a Word document shows its runs. What the run itself does not say, its style says, or the style of its paragraph, or a style
 * that these rest on, or at last the document for all.
 */
final class RunFonts {

    /** The font is taken from the theme, whose fonts know Unicode. */
    private static final String THEME = "";

    private final Map<String, CTStyle> styles = new HashMap<>();
    private final Map<String, Optional<String>> known = new HashMap<>();
    private @Nullable String ofParagraphs;
    private String ofAll = THEME;

    RunFonts(XWPFDocument document) {
        if (document.getStyles() != null) {
            add(document.getStyles().getCtStyles());
        }
    }

    private void add(CTStyles all) {
        if (all.isSetDocDefaults() && all.getDocDefaults().isSetRPrDefault()) {
            var font = font(all.getDocDefaults().getRPrDefault().getRPr());
            ofAll = font == null ? THEME : font;
        }
        for (var style : all.getStyleList()) {
            styles.put(style.getStyleId(), style);
            if (style.isSetDefault() && STStyleType.PARAGRAPH.equals(style.getType()) && isOn(style.getDefault())) {
                ofParagraphs = style.getStyleId();
            }
        }
    }

    private static boolean isOn(Object value) {
        return !value.toString().matches("(?i)false|0|off");
    }

    /** The name of the font of {@code run}, or nothing where it comes from the theme. */
    String of(XWPFRun run, XWPFParagraph paragraph) {
        var properties = run.getCTR().getRPr();
        var own = font(properties);
        if (own != null) {
            return own;
        }
        var styled = properties == null || properties.sizeOfRStyleArray() == 0
                ? Optional.<String>empty()
                : ofStyle(properties.getRStyleArray(0).getVal());
        var style = paragraph.getStyleID();
        return styled.or(() -> ofStyle(style == null ? ofParagraphs : style)).orElse(ofAll);
    }

    private Optional<String> ofStyle(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        var font = known.get(id);
        if (font == null) {
            font = onWhatItRests(id);
            known.put(id, font);
        }
        return font;
    }

    private Optional<String> onWhatItRests(String id) {
        var seen = new HashSet<String>();
        var style = styles.get(id);
        while (style != null && seen.add(style.getStyleId())) {
            var font = font(style.getRPr());
            if (font != null) {
                return Optional.of(font);
            }
            style = style.isSetBasedOn() ? styles.get(style.getBasedOn().getVal()) : null;
        }
        return Optional.empty();
    }

    private static @Nullable String font(@Nullable CTRPr properties) {
        if (properties == null || properties.sizeOfRFontsArray() == 0) {
            return null;
        }
        var fonts = properties.getRFontsArray(0);
        if (fonts.isSetAsciiTheme() || fonts.isSetHAnsiTheme()) {
            return THEME;
        }
        return fonts.isSetAscii() ? fonts.getAscii() : fonts.isSetHAnsi() ? fonts.getHAnsi() : null;
    }
}
