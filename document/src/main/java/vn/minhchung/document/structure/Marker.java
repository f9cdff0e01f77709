package vn.minhchung.document.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a numbered or bulleted paragraph begins with.
 *
 * @param part whether Roman headings stand below it: "Phần thứ ba", "Chương II"
 */
record Marker(Kind kind, String label, boolean part) {

    Marker(Kind kind, String label) {
        this(kind, label, false);
    }

    enum Kind {
        /** "IV." */
        ROMAN,
        /** "2." or "2.1." */
        DECIMAL,
        /** "a)" */
        LETTER,
        /** "-", "•" */
        DASH,
        /** "+" */
        PLUS
    }

    private static final Pattern ROMAN_NUMBER = Pattern.compile(
            "^(?=[IVXl1])((?:X{0,3})(?:IX|IV|V?[Il1]{0,3}))\\s?(?:[.](?![\\d.])\\s*(?=\\S)|[-–/]\\s*(?=\\p{Lu}\\p{L}|\\p{Lu}{2}))");
    private static final Pattern ROMAN_HEADING = Pattern.compile(
            "^(?:((?iu)Phần|Chương)|Mục|MỤC|Điều|ĐIỀU)\\s+(?:(?iu)thứ\\s+)?([IVX]+(?!\\p{L})|\\d{1,2}|(?<=(?iu)thứ\\s)(?iu:nhất|hai|ba|tư|năm|sáu))\\s*[.:–-]?\\s*");
    private static final List<String> ORDINALS = List.of("nhất", "hai", "ba", "tư", "năm", "sáu");
    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V", "VI");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile(
            "^(?:(?:Nhiệm vụ|NHIỆM"
                    + " VỤ)\\s+(?=\\d{1,2}\\s*[.:]))?(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:\\s*:\\s+(?=\\p{Lu})|[.)](?!\\d)\\s*|\\.?\\s?[-–/]\\s+(?=\\p{Lu})|\\s+(?=\\p{Lu}))(?=\\S)");
    private static final Pattern LETTER_NUMBER =
            Pattern.compile("^([a-zđ¢])(?:\\s?[)](?=\\s|\\p{Lu})|[./-]\\s+(?=\\p{Lu}))\\s*|^()[)]\\s+(?=\\p{Lu})");
    private static final Pattern BRACKETED_NUMBER = Pattern.compile("^\\((\\d{1,2})\\)\\s+(?=\\p{Lu}|\\d)");
    private static final Pattern DASH_SIGN = Pattern.compile("^(?:[~.]\\s)?[-–—•●*](?!\\*)\\s*(?=\\S)(?!-)");
    private static final Pattern PLUS_SIGN = Pattern.compile("^\\+\\s*(?=\\S)");

    /** A marker and how many characters it takes. */
    record At(Marker marker, int length) {}

    /** The marker that {@code line} begins with. */
    static @Nullable At at(String line) {
        var roman = ROMAN_NUMBER.matcher(line);
        if (roman.find() && !roman.group(1).isEmpty() && !roman.group(1).matches("1[1l]?|l")) {
            return new At(
                    new Marker(Kind.ROMAN, roman.group(1).replace('l', 'I').replace('1', 'I')), roman.end());
        }
        var part = ROMAN_HEADING.matcher(line);
        if (part.find()) {
            int ordinal = ORDINALS.indexOf(part.group(2).toLowerCase(Locale.ROOT));
            var label = ordinal < 0 ? part.group(2) : NUMERALS.get(ordinal);
            return new At(new Marker(Kind.ROMAN, label, part.group(1) != null), part.end());
        }
        var decimal = DECIMAL_NUMBER.matcher(line);
        if (decimal.find() && !looksLikeDate(line)) {
            return new At(new Marker(Kind.DECIMAL, decimal.group(1)), decimal.end());
        }
        var letter = LETTER_NUMBER.matcher(line);
        if (letter.find()) {
            var label = letter.group(1);
            return new At(new Marker(Kind.LETTER, label == null ? "" : label.replace('¢', 'c')), letter.end());
        }
        var bracketed = BRACKETED_NUMBER.matcher(line);
        if (bracketed.find()) {
            return new At(new Marker(Kind.LETTER, bracketed.group(1)), bracketed.end());
        }
        var dash = DASH_SIGN.matcher(line);
        if (dash.find()) {
            return new At(new Marker(Kind.DASH, "-"), dash.end());
        }
        var plus = PLUS_SIGN.matcher(line);
        return plus.find() ? new At(new Marker(Kind.PLUS, "+"), plus.end()) : null;
    }

    private static boolean looksLikeDate(String line) {
        return line.matches("^\\d{1,2}[./]\\d{1,2}[./]\\d{4}.*");
    }
}
