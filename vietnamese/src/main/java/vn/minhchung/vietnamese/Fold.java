package vn.minhchung.vietnamese;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text for search (bỏ dấu): lower case, without diacritics, one space between words.
 *
 * <p>"Đề án 06" and "de an 06" fold to the same string, so a search with or without diacritics finds both.
 */
public final class Fold {

    private Fold() {}

    /** The folded form of {@code text}; folding twice changes nothing, and NFC and NFD input give the same answer. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == 'đ' || c == 'Đ' || c == '\u00D0' || c == '\u00F0' ? 'd' : c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
