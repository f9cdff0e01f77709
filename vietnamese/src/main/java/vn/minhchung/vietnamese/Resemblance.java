package vn.minhchung.vietnamese;

/**
 * Finds words in text that optical recognition has damaged (so khớp gần đúng). Recognition loses diacritics and spaces and
 * takes letters for digits; so both sides are reduced to a key of bare letters, and a few wrong letters are allowed.
 */
public final class Resemblance {

    private Resemblance() {}

    /** Letters and digits of {@code text}, folded, without spaces; 6, 0 and 1 inside a word are the letters they look like. */
    public static String key(String text) {
        var folded = Fold.inPlace(NormalForm.of(text));
        var key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.isDigit(c) && besideLetter(folded, i) ? lookalike(c) : c);
            }
        }
        return key.toString();
    }

    private static boolean besideLetter(String text, int at) {
        return at > 0 && Character.isLetter(text.charAt(at - 1))
                || at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static char lookalike(char digit) {
        return switch (digit) {
            case '0', '6' -> 'o';
            case '1' -> 'l';
            default -> digit;
        };
    }

    /** How many letters must be changed, put in or left out to make {@code a} into {@code b}. */
    public static int distance(String a, String b) {
        return search(a, b, false);
    }

    /**
     * The smallest distance of {@code word} from any stretch of {@code text}; 0 when it occurs in it. Both are compared as
     * they are: pass {@linkplain #key keys} for damaged text.
     */
    public static int distanceWithin(String text, String word) {
        return search(text, word, true);
    }

    /** Whether {@code words} stand in {@code text} but for one wrong letter in five. */
    public static boolean contains(String text, String words) {
        var key = key(words);
        return distanceWithin(key(text), key) <= (key.length() + 2) / 5;
    }

    /** The dynamic programme of Levenshtein, and of Sellers when the match may begin and end anywhere. */
    private static int search(String text, String word, boolean anywhere) {
        var column = new int[word.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            column[i] = i;
        }
        int best = column[word.length()];
        for (int j = 1; j <= text.length(); j++) {
            int diagonal = column[0];
            column[0] = anywhere ? 0 : j;
            for (int i = 1; i <= word.length(); i++) {
                int above = column[i];
                int cost = text.charAt(j - 1) == word.charAt(i - 1) ? 0 : 1;
                column[i] = Math.min(diagonal + cost, 1 + Math.min(above, column[i - 1]));
                diagonal = above;
            }
            best = anywhere ? Math.min(best, column[word.length()]) : column[word.length()];
        }
        return best;
    }
}
