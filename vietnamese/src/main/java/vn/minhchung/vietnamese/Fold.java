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
        return inPlace(NormalForm.of(text)).strip().replaceAll("\\s+", " ");
    }

    /**
     * {@code text} in normal form with every letter folded where it stands: the answer has the same length, so a match
     * in it is a match at the same place of the text.
     */
    public static String inPlace(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(letter(text.charAt(i)));
        }
        return out.toString();
    }

    private static char letter(char c) {
        if (c < 128) {
            return Character.toLowerCase(c);
        }
        if (c == 'đ' || c == 'Đ') {
            return 'd';
        }
        var base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        var lower = String.valueOf(base).toLowerCase(Locale.ROOT);
        return lower.length() == 1 ? lower.charAt(0) : base;
    }
}
