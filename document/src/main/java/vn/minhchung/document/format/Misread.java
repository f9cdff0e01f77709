package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.minhchung.document.format.Tesseract.Box;
import vn.minhchung.document.format.Tesseract.Word;

/** Puts letters right that recognition takes for others of the same shape, where Vietnamese leaves only one way to read them. */
final class Misread {

    private static final Pattern NUMERAL = Pattern.compile("[IVXHil1|]{1,5}");
    private static final Pattern HEADING = Pattern.compile("([IVXHl1|i]{1,5})[.,]");
    private static final Pattern QUARTER = Pattern.compile("([IVHT1il|]{1,3})((?:[/,.;].*)?)");
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final Pattern DATE = Pattern.compile("^" + DAY + "[:/.]" + MONTH + "[:/.](20\\d\\d)(?!\\d)");
    private static final Pattern DATE_WITHOUT_STROKES =
            Pattern.compile("^(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(20\\d\\d)(?!\\d)");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("^" + MONTH + "[:]?(20\\d\\d)(?!\\d)");
    private static final Pattern STUCK = Pattern.compile("(Sở|Bộ|Ban|Cục|Hội|UBND)(?=\\p{Lu}\\p{Ll}|Y$)");
    private static final String CAPITAL = "[\\p{Lu}&&[^A-Z]]";
    private static final Pattern RAISED = Pattern.compile("(?<=\\p{Ll})" + CAPITAL);
    private static final Pattern LOWERED = Pattern.compile("\\p{Lu}[\\p{Ll}&&[^a-z]]\\p{Punct}?");
    private static final Pattern SHORT = Pattern.compile("\\p{Lu}" + CAPITAL + "\\p{Punct}?");

    private Misread() {}

    /**
     * The words of a cell or page, in their order, with their letters put right.
     *
     * @param isStroke whether what stands in a box is the numeral I rather than 1
     */
    static List<Word> corrected(List<Word> words, Predicate<Box> isStroke) {
        if (words.size() == 1) {
            var word = words.getFirst();
            boolean one = word.text().matches("[1l|i]") && isStroke.test(word.box());
            return List.of(word.saying(one ? "I" : numeral(word.text())));
        }
        var corrected = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var text = letters(word.text());
            boolean beginsLine = i == 0 || !words.get(i - 1).line().equals(word.line());
            if (beginsLine && text.matches("[~—–_«»][-~]?")) {
                text = "-";
            }
            if (beginsLine
                    && i + 1 < words.size()
                    && words.get(i + 1).line().equals(word.line())
                    && isCapitals(words.get(i + 1).text())) {
                text = heading(text);
            }
            if (i > 0 && words.get(i - 1).text().matches("(?iu)quý")) {
                text = quarter(text);
            } else if (i > 0 && words.get(i - 1).text().matches("(?iu)tháng")) {
                text = MONTH_OF_YEAR.matcher(text).replaceFirst("$1/$2");
            }
            if (SHORT.matcher(text).matches() && isSmall(words, i)) {
                text = text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
            }
            if (LOWERED.matcher(text).matches() && isLarge(words, i)) {
                text = text.toUpperCase(Locale.ROOT);
            }
            corrected.add(word.saying(text));
        }
        return corrected;
    }

    /** There is no ø in Vietnamese, and no capital with a mark behind a small letter: both have the shape of another letter. */
    private static String letters(String text) {
        var small = RAISED.matcher(text.replace('ø', 'g'))
                .replaceAll(letter -> letter.group().toLowerCase(Locale.ROOT));
        return date(STUCK.matcher(small).replaceFirst("$1 "));
    }

    /** The strokes of a date are thin: they come out as colons or not at all. */
    private static String date(String text) {
        return DATE_WITHOUT_STROKES
                .matcher(DATE.matcher(text).replaceFirst("$1/$2/$3"))
                .replaceFirst("$1/$2/$3");
    }

    /** Whether the words beside a word of two letters have small letters. */
    private static boolean isSmall(List<Word> words, int at) {
        boolean before = at > 0 && hasSmall(words.get(at - 1).text());
        boolean behind = at + 1 < words.size() && hasSmall(words.get(at + 1).text());
        return behind || before && at + 1 == words.size();
    }

    /** Whether the words beside a word of two letters are all capitals. */
    private static boolean isLarge(List<Word> words, int at) {
        var line = words.get(at).line();
        boolean before = at > 0
                && words.get(at - 1).line().equals(line)
                && isCapitals(words.get(at - 1).text());
        boolean last = at + 1 == words.size() || !words.get(at + 1).line().equals(line);
        return before && (last || isCapitals(words.get(at + 1).text()));
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().filter(Character::isUpperCase).count() > 1
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean hasSmall(String text) {
        return text.chars().filter(Character::isLowerCase).count() > 1;
    }

    /** What stands alone in a cell is a number there: "H" are two strokes. */
    static String numeral(String text) {
        if (!NUMERAL.matcher(text).matches() || text.matches("[1l|i]+")) {
            return letters(text);
        }
        var strokes = strokes(text);
        return strokes.matches("X{0,3}(?:IX|IV|V?I{0,3})") ? strokes : text;
    }

    /** Before a heading in capitals stands a Roman numeral: "HI." is III. */
    private static String heading(String text) {
        var printed = HEADING.matcher(text);
        if (!printed.matches() || printed.group(1).matches("[1l|i]+")) {
            return text;
        }
        var strokes = strokes(printed.group(1));
        return strokes.matches("X{0,3}(?:IX|IV|V?I{0,3})") ? strokes + "." : text;
    }

    private static String quarter(String text) {
        var quarter = QUARTER.matcher(text);
        if (!quarter.matches() || quarter.group(1).equals("1")) {
            return text;
        }
        var strokes = strokes(quarter.group(1));
        return strokes.matches("I{1,3}|IV") ? strokes + quarter.group(2) : text;
    }

    private static String strokes(String text) {
        return text.replace("H", "II").replaceAll("[Til1|]", "I");
    }
}
