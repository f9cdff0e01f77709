package vn.minhchung.vietnamese;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a heading printed in capitals as a sentence (viết hoa đầu câu): "VỀ HẠ TẦNG SỐ" becomes "Về hạ tầng số".
 *
 * <p>What cannot be a Vietnamese syllable is an abbreviation and keeps its capitals: UBND, TTHC, CSDL. Names of places
 * and bodies cannot be told from words, so this is for headings only.
 */
public final class SentenceCase {

    private static final Pattern SYLLABLE = Pattern.compile(
            "(b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th|tr|t|v|x)?[aeiouy]{1,3}(ch?|m|nh|ng|n|p|t)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}&]+");

    /** What a heading may begin with: "VI.", "2)", "A." */
    private static final Pattern NUMBERING = Pattern.compile("^(?:[IVXLC]+|\\d+|[A-ZĐ])[.)]\\s*");

    private SentenceCase() {}

    /** {@code heading} as a sentence when it is all in capitals, otherwise unchanged but in normal form. */
    public static String of(String heading) {
        var text = NormalForm.of(heading);
        if (text.chars().anyMatch(Character::isLowerCase)
                || text.chars().filter(Character::isUpperCase).count() < 4) {
            return text;
        }
        var numbering = NUMBERING.matcher(text);
        var number = numbering.find() ? numbering.group() : "";
        var lower = WORD.matcher(text.substring(number.length()))
                .replaceAll(word -> SYLLABLE.matcher(Fold.fold(word.group())).matches()
                        ? word.group().toLowerCase(Locale.ROOT)
                        : word.group())
                .replace("việt nam", "Việt Nam");
        return number + lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
