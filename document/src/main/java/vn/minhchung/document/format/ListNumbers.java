package vn.minhchung.document.format;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts the automatic numbers of a Word document, which are not part of its text. */
final class ListNumbers {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number printed before {@code paragraph} with a space, or nothing. */
    String before(XWPFParagraph paragraph) {
        var list = paragraph.getNumID();
        var levelText = paragraph.getNumLevelText();
        if (list == null || levelText == null || list.signum() == 0) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.clamp(paragraph.getNumIlvl().intValue(), 0, 8);
        if ("bullet".equals(paragraph.getNumFmt())) {
            return "- ";
        }
        var counter = counters.computeIfAbsent(list, none -> new int[9]);
        counter[level]++;
        for (int below = level + 1; below < counter.length; below++) {
            counter[below] = 0;
        }
        var printed = levelText;
        for (int i = 0; i <= level; i++) {
            var format = i == level ? paragraph.getNumFmt() : "decimal";
            printed = printed.replace("%" + (i + 1), format(Math.max(counter[i], 1), format));
        }
        return printed + " ";
    }

    private static String format(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "decimalZero" -> "%02d".formatted(number);
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
