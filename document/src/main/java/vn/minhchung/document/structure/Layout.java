package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import vn.minhchung.document.SourceText;

/**
 * Puts the lines of a document together into paragraphs. Empty lines say nothing (text from PDF has them anywhere); a new
 * paragraph shows by its marker, or because the line before ended early.
 */
final class Layout {

    /** A line without a letter, or a page number. */
    private static final Pattern NOISE =
            Pattern.compile("[^\\p{L}\\p{N}]*|[-–\\s]*\\d{1,3}[-–\\s]*|(?i:trang|page)\\s+\\d{1,3}.*");

    private static final Pattern BASIS = Pattern.compile("can c\\S{0,4}\\s.*");
    private static final Pattern ENDS_OPEN =
            Pattern.compile(".*(?:\\s(?:va|voi|cua|ve|cac|cho|tai|theo|tu|den|la|co|hoac|trong|do|de)|[,(–-])");

    /** What a number, a day or a year stands behind. */
    private static final Pattern ENDS_BEFORE_NUMBER = Pattern.compile(".*\\b(?:so|ngay|thang|nam|quy|dieu|khoan)");

    /** "Bộ trưởng Bộ" is not the end of a name. */
    private static final Pattern ENDS_WITHIN_NAME = Pattern.compile(".*\\s(?:Bộ|Sở|Ủy ban|Uỷ ban|Hội đồng)");

    /** A range that a line break has torn: "đạt 35" and "- 40%" below. */
    private static final Pattern LOWER_END = Pattern.compile(
            ".*\\b(?:dat|khoang|tu|len|con|muc|tren|duoi|chiem|la|xuong|giam|tang|binh quan)\\s+\\d+(?:[.,]\\d+)?\\s?%?\\s*");

    private static final Pattern HIGHER_END = Pattern.compile("[-–]\\s*\\d+(?:[.,]\\d+)?\\s*(?:[%‰]|\\p{L}).*");

    private final SourceText source;
    private final List<Passage> lines;

    /** The lines, counted in {@link #lines}, that an empty line stands before. */
    private final BitSet apart;

    private final int width;
    private final boolean raggedFirstLines;

    private Layout(SourceText source, List<Passage> lines, BitSet apart) {
        this.source = source;
        this.lines = lines;
        this.apart = apart;
        this.width = width(lines);
        this.raggedFirstLines = raggedFirstLines();
    }

    /** The paragraphs of all lines but those {@code skipped}, which are counted from 1. */
    static List<Paragraph> paragraphs(SourceText source, IntPredicate skipped) {
        var lines = new ArrayList<Passage>();
        var apart = new BitSet();
        boolean blank = false;
        for (var line : source.lines()) {
            if (skipped.test(line.number()) || NOISE.matcher(line.text()).matches()) {
                blank |= line.text().isBlank();
            } else {
                apart.set(lines.size(), blank);
                blank = false;
                lines.add(Passage.of(source, line).clean());
            }
        }
        return new Layout(source, lines, meaning(lines, apart)).join();
    }

    /** Empty lines separate paragraphs only where no sentence goes on behind one, and where they are not everywhere. */
    private static BitSet meaning(List<Passage> lines, BitSet apart) {
        int within = 0;
        int joined = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean goesOn = goesOn(lines.get(i).text());
            within += goesOn && apart.get(i) ? 1 : 0;
            joined += goesOn && !apart.get(i) ? 1 : 0;
        }
        boolean everywhere = apart.cardinality() * 5 >= lines.size() * 3;
        return within == 0 && (joined > 0 || everywhere) && apart.cardinality() >= 3 ? apart : new BitSet();
    }

    private List<Paragraph> join() {
        var paragraphs = new ArrayList<Paragraph>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !continues(from, i)) {
                paragraphs.add(paragraph(from, i));
                from = i;
            }
        }
        return paragraphs;
    }

    private Paragraph paragraph(int from, int to) {
        var text = Passage.join(source, lines.subList(from, to), " ");
        var marker = Marker.at(text.text());
        return marker == null
                ? new Paragraph(null, text)
                : new Paragraph(marker.marker(), text.from(marker.length()).strip());
    }

    /** Whether line {@code i} goes on with the paragraph that began at line {@code from}. */
    private boolean continues(int from, int i) {
        var before = lines.get(i - 1);
        var line = lines.get(i);
        boolean ended = before.text().matches("(?s).*[.;:!?…][”\"’')]*");
        if (LOWER_END.matcher(before.folded()).matches()
                && HIGHER_END.matcher(line.text()).matches()) {
            return true;
        }
        var marker = Marker.at(line.text());
        if (marker != null) {
            return !ended && startsLower(line.text().substring(marker.length())) && !isLabelled(marker.marker());
        }
        if (startsLower(line.text())) {
            return true;
        }
        boolean closed =
                before.text().endsWith("./.") || ended && isCapitals(line.text()) && !isCapitals(before.text());
        if (isCapitals(before.text()) && BASIS.matcher(line.folded()).matches()) {
            return false;
        }
        boolean open = ENDS_OPEN.matcher(before.folded()).matches()
                || ENDS_WITHIN_NAME.matcher(before.text()).matches()
                || ENDS_BEFORE_NUMBER.matcher(before.folded()).matches()
                        && Character.isDigit(line.text().charAt(0));
        if (open && !ended) {
            return true;
        }
        if (apart.get(i) || ended && BASIS.matcher(line.folded()).matches() || closed) {
            return false;
        }
        var first = Marker.at(lines.get(from).text());
        boolean numbered = first != null && isLabelled(first.marker());
        if (numbered && isCapitals(before.text())) {
            return isCapitals(line.text());
        }
        boolean early = endsEarly(before, line);
        if (ended) {
            return !early;
        }
        if (early && i - 1 == from && raggedFirstLines) {
            return !numbered || markerFollows(i);
        }
        return !early;
    }

    private boolean markerFollows(int i) {
        return i + 1 < lines.size() && Marker.at(lines.get(i + 1).text()) != null;
    }

    /** Whether there was room for the next word, so that the line ended because the paragraph did. */
    private boolean endsEarly(Passage before, Passage line) {
        int word = line.text().indexOf(' ');
        return before.length() + 1 + (word < 0 ? line.length() : word) <= width - 4;
    }

    private static boolean isLabelled(Marker marker) {
        return switch (marker.kind()) {
            case ROMAN, DECIMAL, LETTER -> true;
            case DASH, PLUS -> false;
        };
    }

    /** Whether the line goes on with a sentence; "a)" begins one. */
    private static boolean goesOn(String text) {
        return startsLower(text) && Marker.at(text) == null;
    }

    private static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    static boolean isCapitals(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters >= 2 && capitals >= letters * 0.85;
    }

    /** The length at which lines are broken; endless when every paragraph is one line. */
    static int width(List<Passage> lines) {
        var lengths = lines.stream().mapToInt(Passage::length).sorted().toArray();
        if (lengths.length == 0 || lengths[(int) (lengths.length * 0.9)] > 160) {
            return Integer.MAX_VALUE;
        }
        return lengths[(int) (lengths.length * 0.97)];
    }

    /** Whether the first line of a paragraph is broken early, as web pages saved as text have it. */
    private boolean raggedFirstLines() {
        int broken = 0;
        int early = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (Marker.at(lines.get(i).text()) != null
                    && goesOn(lines.get(i + 1).text())) {
                broken++;
                early += endsEarly(lines.get(i), lines.get(i + 1)) ? 1 : 0;
            }
        }
        return width != Integer.MAX_VALUE && early * 2 > broken;
    }
}
