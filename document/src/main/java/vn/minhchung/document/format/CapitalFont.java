package vn.minhchung.document.format;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of TCVN3 whose names end in H, such as .VnTimeH, show small letters as capitals. Words printed in them are marked where the font
 * is known, and raised once their letters are.
 */
final class CapitalFont {

    private static final char FROM = '\uE000';
    private static final char TO = '\uE001';
    private static final Pattern NAME = Pattern.compile("(?i)\\.vn\\w+h");
    private static final Pattern MARKED = Pattern.compile("([^" + TO + FROM + "]*)" + TO);

    private CapitalFont() {}

    static boolean is(@Nullable String font) {
        return font != null && NAME.matcher(font.strip()).matches();
    }

    static String mark(String text) {
        return text.isEmpty() ? text : FROM + text + TO;
    }

    static String plain(String text) {
        return text.indexOf(FROM) < 0
                ? text
                : text.replace(String.valueOf(FROM), "").replace(String.valueOf(TO), "");
    }

    /** {@code text} in Unicode, what was marked in capitals. */
    static String raised(String text) {
        return text.indexOf(FROM) < 0
                ? text
                : plain(MARKED.matcher(text).replaceAll(words -> words.group(1).toUpperCase(Locale.ROOT)));
    }
}
