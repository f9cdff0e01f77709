package vn.minhchung.vietnamese;

import java.text.Normalizer;

/**
 * The normal form in which text is kept and compared (dạng chuẩn): composed Unicode, the Vietnamese Đ, plain spaces and
 * nothing invisible.
 */
public final class NormalForm {

    private NormalForm() {}

    /** {@code text} in normal form; doing it twice changes nothing. Line breaks and tabs stay. */
    public static String of(String text) {
        var visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                // zero-width characters, byte order mark, soft hyphen
                case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> {}
                // Icelandic eth, which looks the same as the Vietnamese letter
                case '\u00D0' -> visible.append('Đ');
                case '\u00F0' -> visible.append('đ');
                case '\u00A0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202F', '\u3000' -> visible.append(' ');
                default -> visible.append(c);
            }
        }
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }
}
