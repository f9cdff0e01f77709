package vn.minhchung.vietnamese;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ways of writing Vietnamese from before Unicode (bảng mã cũ), as they show when their bytes are taken for Western letters: TCVN3 has one
 * sign for each letter and keeps capitals in the font; VNI writes the mark behind its letter.
 */
public enum LegacyEncoding {
    TCVN3,
    VNI;

    private static final String TCVN3_SIGNS =
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢£¤¥¦§";
    private static final String TCVN3_LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ";

    /** Marks behind a vowel in VNI, and what they make of it, in the order of {@link #VNI_VOWELS}. */
    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ø', "àèòùỳờừ"),
            Map.entry('ù', "áéóúýớứ"),
            Map.entry('û', "ảẻỏủỷởử"),
            Map.entry('õ', "ãẽõũỹỡữ"),
            Map.entry('ï', "ạẹọụỵợự"),
            Map.entry('â', "âêô    "),
            Map.entry('à', "ầềồ    "),
            Map.entry('á', "ấếố    "),
            Map.entry('å', "ẩểổ    "),
            Map.entry('ã', "ẫễỗ    "),
            Map.entry('ä', "ậệộ    "),
            Map.entry('ê', "ă      "),
            Map.entry('è', "ằ      "),
            Map.entry('é', "ắ      "),
            Map.entry('ú', "ẳ      "),
            Map.entry('ü', "ẵ      "),
            Map.entry('ë', "ặ      "));

    private static final String VNI_VOWELS = "aeouyôö";
    private static final String VNI_SINGLE = "ôöñæóòîÔÖÑÆÓÒÎ";
    private static final String VNI_SINGLE_LETTERS = "ơưđỉĩịỵƠƯĐỈĨỊỴ";

    private static final Map<Character, Character> TCVN3_TABLE = table(TCVN3_SIGNS, TCVN3_LETTERS);
    private static final Map<Character, Character> VNI_TABLE = table(VNI_SINGLE, VNI_SINGLE_LETTERS);

    /** So few letters say nothing. */
    private static final int ENOUGH_LETTERS = 40;

    private static Map<Character, Character> table(String signs, String letters) {
        var table = new HashMap<Character, Character>();
        for (int i = 0; i < signs.length(); i++) {
            table.put(signs.charAt(i), letters.charAt(i));
        }
        return Map.copyOf(table);
    }

    /** The encoding that {@code text} is written in; nothing when it is Unicode, or too short to tell. */
    public static Optional<LegacyEncoding> of(String text) {
        int letters = 0;
        int unicode = 0;
        int tcvn3 = 0;
        int vni = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = "µ¶·¸¹®¬¨©ª\u00AD".indexOf(c) >= 0;
            letters += Character.isLetter(c) || sign ? 1 : 0;
            unicode += c >= '\u1EA0' && c <= '\u1EF9' || "đĐưƯơƠ".indexOf(c) >= 0 ? 1 : 0;
            tcvn3 += sign ? 1 : 0;
            char vowel = i == 0 ? ' ' : Character.toLowerCase(text.charAt(i - 1));
            vni += "øùûõïâàáåãäñ".indexOf(Character.toLowerCase(c)) >= 0 && VNI_VOWELS.indexOf(vowel) >= 0 ? 1 : 0;
        }
        if (letters < ENOUGH_LETTERS || unicode * 200 > letters) {
            return Optional.empty();
        }
        if (tcvn3 * 30 > letters) {
            return Optional.of(TCVN3);
        }
        return vni * 14 > letters ? Optional.of(VNI) : Optional.empty();
    }

    /** The encoding that fonts of this name are made for: .VnTime for TCVN3, VNI-Times for VNI. */
    public static Optional<LegacyEncoding> ofFont(String name) {
        var font = name.strip().toLowerCase(Locale.ROOT);
        return font.startsWith(".vn")
                ? Optional.of(TCVN3)
                : font.startsWith("vni-") ? Optional.of(VNI) : Optional.empty();
    }

    /** Whether {@code text}, which is in a font for this encoding, is written in it: Unicode shows in other fonts all the same. */
    public boolean writes(CharSequence text) {
        int unicode = 0;
        int western = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            unicode += isOnlyInUnicode(c) ? 1 : 0;
            western += c >= '\u00A1' && c <= '\u00FF' ? 1 : 0;
        }
        return western > 0 && unicode * 20 <= western;
    }

    private static boolean isOnlyInUnicode(char c) {
        return c >= '\u1EA0' && c <= '\u1EF9' || "đĐưƯơƠăĂĩĨũŨ\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0;
    }

    /** {@code text}, written in this encoding, as Unicode. */
    public String toUnicode(String text) {
        return this == TCVN3 ? letterByLetter(text) : withMarksBehind(text);
    }

    private static String letterByLetter(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(TCVN3_TABLE.getOrDefault(c, c).charValue());
        }
        raise(text, out, '\n', 4);
        raise(text, out, ' ', 2);
        return out.toString();
    }

    /**
     * TCVN3 has no capitals with marks, so "HO¹CH" comes out as "HOạCH". Where all plain letters of a line or word are capitals, and there
     * are {@code enough}, the others are meant as capitals too.
     */
    private static void raise(String text, StringBuilder out, char end, int enough) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != end && text.charAt(i) != '\n' && text.charAt(i) != '\t') {
                continue;
            }
            var plain = text.substring(from, i);
            boolean capitals = plain.chars().noneMatch(c -> c >= 'a' && c <= 'z')
                    && plain.chars().filter(c -> c >= 'A' && c <= 'Z').count() >= enough;
            for (int k = from; capitals && k < i; k++) {
                out.setCharAt(k, Character.toUpperCase(out.charAt(k)));
            }
            from = i + 1;
        }
    }

    private static String withMarksBehind(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i + 1 < text.length()) {
                char marked = marked(c, text.charAt(i + 1));
                if (marked != ' ') {
                    out.append(marked);
                    i++;
                    continue;
                }
            }
            out.append(VNI_TABLE.getOrDefault(c, c).charValue());
        }
        return out.toString();
    }

    private static char marked(char vowel, char mark) {
        int at = VNI_VOWELS.indexOf(Character.toLowerCase(vowel));
        var letters = VNI_MARKS.get(Character.toLowerCase(mark));
        if (at < 0 || letters == null) {
            return ' ';
        }
        char letter = letters.charAt(at);
        return Character.isUpperCase(vowel) ? Character.toUpperCase(letter) : letter;
    }
}
