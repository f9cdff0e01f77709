package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a lined-up table, cut into its cells.
 *
 * @param number of the line in the text
 * @param afterGap whether an empty line stands above
 * @param whole whether it is one text over several columns: the title of a group, or a paragraph
 */
record AlignedLine(int number, String text, List<String> cells, boolean afterGap, boolean whole) {

    static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?");
    static final Pattern GROUP_NUMBER = Pattern.compile("(?:[IVX]{1,5}|[A-HĐ])[.)]?");
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*[.)]?");
    private static final Pattern SECTION = Pattern.compile("(?:[IVX]{1,5}|[A-HĐ]|\\d{1,2})[.)]\\s+\\p{Lu}.*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*\\)\\s*$");
    private static final Pattern GAP = Pattern.compile(" {2,}");

    /** A printed line is never longer. */
    private static final int WIDEST = 400;

    /** Whether a line of text may be one of a lined-up table at all. */
    static boolean isUsable(String line) {
        return line.length() <= WIDEST && line.indexOf('\t') < 0 && line.indexOf('|') < 0;
    }

    /** What stands between wide gaps. */
    static String[] pieces(String text) {
        return GAP.split(text.strip());
    }

    static boolean isRowNumber(String cell) {
        return ROW_NUMBER.matcher(cell).matches();
    }

    /** The line cut where the {@code borders} run; titles begin left of {@code content}. */
    static AlignedLine cut(int number, String text, List<Integer> borders, int content, boolean afterGap) {
        if (isTitle(text, content)) {
            return new AlignedLine(number, text, title(text, borders.size() + 1), afterGap, true);
        }
        var cells = new ArrayList<String>();
        int from = 0;
        int crossed = 0;
        for (int border : borders) {
            int to = Math.clamp(endOfWord(text, border), from, text.length());
            cells.add(text.substring(from, to).strip());
            crossed += isRunning(text, to) ? 1 : 0;
            from = to;
        }
        cells.add(text.substring(from).strip());
        var first = text.strip().split(" ", 2);
        boolean numbered = first.length == 2 && NUMBER.matcher(first[0]).matches();
        boolean whole = crossed >= 2 && pieces(numbered ? first[1] : text).length == 1;
        return new AlignedLine(number, text, cells, afterGap, whole);
    }

    /** Whether the line is the title of a group: its number and words, or one of both; words without a number are in capitals. */
    private static boolean isTitle(String text, int content) {
        var words = text.strip();
        var first = words.split(" ", 2);
        if (GROUP_NUMBER.matcher(first[0]).matches() && text.indexOf(first[0]) < content) {
            return first.length == 1
                    || Character.isUpperCase(first[1].strip().charAt(0)) && pieces(first[1]).length == 1;
        }
        return pieces(text).length == 1
                && words.chars().filter(Character::isUpperCase).count() > 4
                && IN_BRACKETS.matcher(words).replaceAll("").chars().noneMatch(Character::isLowerCase);
    }

    private static List<String> title(String text, int width) {
        var first = text.strip().split(" ", 2);
        boolean numbered = GROUP_NUMBER.matcher(first[0]).matches();
        var title = new ArrayList<>(Collections.nCopies(width, ""));
        title.set(0, numbered ? first[0] : "");
        title.set(1, !numbered ? text.strip() : first.length == 2 ? first[1].strip() : "");
        return title;
    }

    /** The nearest end of a word. */
    private static int endOfWord(String text, int at) {
        if (at <= 0 || at >= text.length() || text.charAt(at) == ' ' || text.charAt(at - 1) == ' ') {
            return at;
        }
        int left = at;
        while (left > 0 && text.charAt(left - 1) != ' ') {
            left--;
        }
        int right = at;
        while (right < text.length() && text.charAt(right) != ' ') {
            right++;
        }
        return at - left < right - at ? left : right;
    }

    /** Whether words run on over this place without a wide gap. */
    private static boolean isRunning(String text, int at) {
        if (at <= 0 || at >= text.length() || text.substring(0, at).isBlank()) {
            return false;
        }
        boolean wide = at >= 2 && text.substring(at - 2, at).isBlank()
                || text.substring(at - 1, at + 1).isBlank();
        return !wide;
    }

    boolean isNumbered() {
        return NUMBER.matcher(cells.getFirst()).matches();
    }

    boolean isGroup() {
        return GROUP_NUMBER.matcher(cells.getFirst()).matches();
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Whether it has the number of a row: alone, or apart from the words behind it. */
    boolean isRowStart() {
        var pieces = pieces(text);
        return isRowNumber(cells.getFirst()) && (isRowNumber(pieces[0]) || !whole && pieces.length > 1 && filled() > 2);
    }

    /** "III. TỔ CHỨC THỰC HIỆN" and nothing beside it. */
    boolean isSection() {
        return SECTION.matcher(text.strip()).matches() && pieces(text).length == 1;
    }

    /** Whether it does not look like a line of a table. */
    boolean isStrange() {
        var first = cells.getFirst();
        boolean only = pieces(text).length == 1;
        if (isRowStart()) {
            return false;
        }
        return !first.isEmpty() && !isNumbered()
                || whole
                || only && (first.isEmpty() ? afterGap : filled() > 1)
                || first.isEmpty() && isSection();
    }
}
