package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourcePlace;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Fold;

/**
 * Text that remembers where in the source each of its characters stands, through every cut, join and clean-up.
 * Characters put in between (the space of a joined line) stand nowhere.
 */
final class Passage {

    private static final int NOWHERE = 0;

    private static final Pattern MARKUP =
            Pattern.compile("\\*\\*|</?(?:i|b|u|em|strong|sup|sub|br)\\s*/?>|(?<=[(\\s])\\*(?=\\S)|(?<=^[-+]"
                    + " )\\*|(?<=\\S)\\*(?=[\\s).,;:]|$)");
    private static final Pattern SPACES = Pattern.compile("(?<=\\s)\\s+");

    private final SourceText source;
    private final String text;
    private final int[] lines;
    private final int[] columns;
    private String folded = "";

    private Passage(SourceText source, String text, int[] lines, int[] columns) {
        this.source = source;
        this.text = text;
        this.lines = lines;
        this.columns = columns;
    }

    /** The line, words that are printed together taken apart: the space between them stands nowhere. */
    static Passage of(SourceText source, SourceLine line) {
        var length = line.text().length();
        var lines = new int[length];
        Arrays.fill(lines, line.number());
        var columns = new int[length];
        Arrays.setAll(columns, i -> i);
        var printed = new Passage(source, line.text(), lines, columns);
        var breaks = FusedWords.breaks(line.text());
        if (breaks.isEmpty()) {
            return printed;
        }
        var words = new ArrayList<Passage>();
        int from = 0;
        for (int at : breaks) {
            words.add(printed.slice(from, at));
            from = at;
        }
        words.add(printed.from(from));
        return join(source, words, " ");
    }

    static Passage empty(SourceText source) {
        return new Passage(source, "", new int[0], new int[0]);
    }

    String text() {
        return text;
    }

    /** The text folded in place: same length, without diacritics, lower case. */
    String folded() {
        if (folded.length() != text.length()) {
            folded = Fold.inPlace(text);
        }
        return folded;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Passage slice(int from, int to) {
        return new Passage(
                source,
                text.substring(from, to),
                Arrays.copyOfRange(lines, from, to),
                Arrays.copyOfRange(columns, from, to));
    }

    Passage from(int start) {
        return slice(start, length());
    }

    Passage group(Matcher matcher, int group) {
        return slice(matcher.start(group), matcher.end(group)).strip();
    }

    /** Where the first line ends, the glue behind it not counted; the length if all is one line. */
    int firstLineEnd() {
        for (int i = 1; i < lines.length; i++) {
            if (lines[i] != NOWHERE && lines[i] != lines[0]) {
                return i > 1 && lines[i - 1] == NOWHERE ? i - 1 : i;
            }
        }
        return lines.length;
    }

    Passage strip() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? this : slice(from, to);
    }

    /** Without the characters of {@code unwanted} at the end, and without white space there. */
    Passage stripEnd(String unwanted) {
        int to = text.length();
        while (to > 0 && (Character.isWhitespace(text.charAt(to - 1)) || unwanted.indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return slice(0, to).strip();
    }

    Passage plus(String glue, Passage other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : join(source, List.of(this, other), glue);
    }

    /** This behind {@code words}, which stand nowhere. */
    Passage after(String words) {
        var moved = new int[words.length() + length()];
        var places = new int[words.length() + length()];
        System.arraycopy(lines, 0, moved, words.length(), length());
        System.arraycopy(columns, 0, places, words.length(), length());
        return new Passage(source, words + text, moved, places);
    }

    /** All {@code parts} with {@code glue} between them. */
    static Passage join(SourceText source, List<Passage> parts, String glue) {
        int length = parts.stream().mapToInt(Passage::length).sum() + glue.length() * Math.max(parts.size() - 1, 0);
        var text = new StringBuilder(length);
        var lines = new int[length];
        var columns = new int[length];
        for (var part : parts) {
            if (!text.isEmpty()) {
                text.append(glue);
            }
            System.arraycopy(part.lines, 0, lines, text.length(), part.length());
            System.arraycopy(part.columns, 0, columns, text.length(), part.length());
            text.append(part.text);
        }
        return new Passage(
                source, text.toString(), Arrays.copyOf(lines, text.length()), Arrays.copyOf(columns, text.length()));
    }

    /** Without what {@code pattern} matches. */
    Passage without(Pattern pattern) {
        var matcher = pattern.matcher(text);
        var kept = new ArrayList<Passage>();
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                kept.add(slice(from, matcher.start()));
                from = matcher.end();
            }
        }
        kept.add(from(from));
        return from == 0 ? this : join(source, kept, "");
    }

    /** Without emphasis marks and doubled spaces. */
    Passage clean() {
        var plain = text.indexOf(SourceLine.BREAK) < 0
                ? this
                : new Passage(source, text.replace(SourceLine.BREAK, ' '), lines, columns);
        return plain.without(MARKUP).without(SPACES).strip();
    }

    List<Passage> split(char separator) {
        var parts = new ArrayList<Passage>();
        int from = 0;
        for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, from)) {
            parts.add(slice(from, i));
            from = i + 1;
        }
        parts.add(from(from));
        return parts;
    }

    /** Where it stands, one place for each stretch without a gap. */
    List<SourcePlace> places() {
        var places = new ArrayList<SourcePlace>();
        int i = 0;
        while (i < length()) {
            if (lines[i] == NOWHERE) {
                i++;
                continue;
            }
            int end = i;
            // a gap of a few cleaned-up characters does not tear a place apart
            while (end + 1 < length()) {
                int next = isTakenApart(end + 1) ? end + 2 : end + 1;
                if (lines[next] != lines[i] || columns[next] - columns[end] > 4 || columns[next] <= columns[end]) {
                    break;
                }
                end = next;
            }
            places.add(new SourcePlace(lines[i], columns[i], columns[end] + 1, source.page(lines[i])));
            i = end + 1;
        }
        return places;
    }

    /** Whether what stands here is the space put between two words that are printed together. */
    private boolean isTakenApart(int at) {
        return at > 0
                && at + 1 < length()
                && lines[at] == NOWHERE
                && lines[at - 1] != NOWHERE
                && lines[at - 1] == lines[at + 1]
                && columns[at + 1] == columns[at - 1] + 1;
    }

    private Confidence confidence(Confidence.Reason reason) {
        boolean apart = IntStream.range(1, length()).anyMatch(this::isTakenApart);
        return apart ? reason.confidence().and(Confidence.Reason.REPAIRED.confidence()) : reason.confidence();
    }

    /** The number of the first source line it stands on, 0 when it is empty. */
    int firstLine() {
        for (int line : lines) {
            if (line != NOWHERE) {
                return line;
            }
        }
        return 0;
    }

    /** What follows in the source, on the same line or the next. */
    String following() {
        int last = length() - 1;
        while (last >= 0 && lines[last] == NOWHERE) {
            last--;
        }
        if (last < 0) {
            return "";
        }
        var line = source.line(lines[last]).text();
        var rest = line.substring(Math.min(line.length(), columns[last] + 1));
        boolean next = rest.isBlank()
                && rest.indexOf('\t') < 0
                && lines[last] < source.lines().size();
        var following = next ? source.line(lines[last] + 1).text() : rest;
        return following.startsWith("\t") ? "" : following.strip();
    }

    Extracted<String> extracted(Confidence.Reason reason) {
        return new Extracted<>(text, places(), confidence(reason));
    }

    <T> Extracted<T> extracted(T value, Confidence.Reason reason) {
        return new Extracted<>(value, places(), confidence(reason));
    }

    @Override
    public String toString() {
        return text;
    }
}
