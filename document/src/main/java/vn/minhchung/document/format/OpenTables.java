package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.vietnamese.Fold;

/**
 * Finds tables of tasks that a page prints without lines around the cells. The heading row tells that there is one; the strips that no letter
 * stands in are what separates its columns; a row begins where its number stands. A table goes on over pages.
 */
final class OpenTables {

    private static final Pattern FIRST_HEADING = Pattern.compile("(?:so )?(?:tt|stt|thu tu)\\.?");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?");
    private static final Pattern GROUP_NUMBER = Pattern.compile("(?:[IVX]{1,5}|[A-HĐ])[.)]?");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–\\s]*\\d{1,3}[-–\\s]*");

    /** A gap of so many letter sizes is wider than a usual space between words. */
    private static final double WIDE = 0.45;

    /** A gap of so many letter sizes ends a word. */
    private static final double SPACE = 0.18;

    /** A gap that only columns leave, where there is a strip. */
    private static final double BETWEEN = 0.38;

    /** The narrowest strip between two columns, in letter sizes. */
    private static final double NARROWEST = 0.3;

    /** A strip between columns that a browser prints without padding, where each column has a straight left edge. */
    private static final double TOUCHING = 0.1;

    /** So many lines make an edge. */
    private static final int FEWEST_AT_EDGE = 3;

    /** Parts of a point that strips are measured in. */
    private static final double FINE = 4;

    /** So many lines of a cell at most are looked at to find the heading around its first word. */
    private static final int HEADING_LINES = 5;

    /** The strips between the columns of the last table of the page before; null when there was none. */
    private @Nullable List<Strip> open;

    /** Whether nothing but a page number stood below that table; footnotes may. */
    private boolean atFoot;

    /** The lines of a heading at the foot of the page before. */
    private List<List<Letter>> heading = List.of();

    /**
     * A strip that no letter stands in.
     *
     * @param edge whether the cells behind it begin at its end: then those before it may reach into it on another page
     */
    private record Strip(double from, double to, boolean edge) {
        double width() {
            return to - from;
        }

        double middle() {
            double middle = (from + to) / 2;
            return edge ? Math.max(middle, to - 1) : middle;
        }
    }

    /** A table on a page: the lines it takes, counted from the top, and its rows. */
    record Found(int from, int to, List<List<String>> rows) {}

    /** The tables among the {@code lines} of the next page. */
    List<Found> on(List<List<Letter>> lines) {
        var found = new ArrayList<Found>();
        int i = beneathHeading(lines, found);
        if (i == 0 && open != null) {
            i = goOn(lines, found);
        }
        while (i < lines.size()) {
            var table = isFirstHeading(lines.get(i))
                    ? table(lines, i, found.isEmpty() ? 0 : found.getLast().to())
                    : resumed(lines, i);
            if (table == null) {
                i++;
            } else {
                found.add(table);
                i = Math.max(i + 1, table.to());
            }
        }
        keepHeading(lines, found.isEmpty() ? 0 : found.getLast().to());
        atFoot = !found.isEmpty() && found.getLast().to() >= lines.size() - 1;
        open = found.isEmpty() ? null : open;
        return found;
    }

    /** A heading at the foot of the page, whose rows begin on the next. */
    private void keepHeading(List<List<Letter>> lines, int from) {
        heading = List.of();
        for (int i = Math.max(from, lines.size() - HEADING_LINES); i < lines.size() && heading.isEmpty(); i++) {
            if (isFirstHeading(lines.get(i))) {
                heading = List.copyOf(lines.subList(Math.max(from, overlapping(lines, i, from)), lines.size()));
            }
        }
    }

    /** The table whose heading stands at the foot of the page before; its heading is put above the first line. */
    private int beneathHeading(List<List<Letter>> lines, List<Found> found) {
        int first = 0;
        while (first < Math.min(2, lines.size())
                && PAGE_NUMBER.matcher(Letter.text(lines.get(first))).matches()) {
            first++;
        }
        if (heading.isEmpty() || first == lines.size()) {
            return 0;
        }
        double lower = 2 * size(lines.get(first)) + base(heading.getLast()) - base(lines.get(first));
        var whole = new ArrayList<List<Letter>>();
        heading.forEach(line ->
                whole.add(line.stream().map(letter -> letter.lower(-lower)).toList()));
        whole.addAll(lines.subList(first, lines.size()));
        for (int i = 0; i < heading.size(); i++) {
            var table = isFirstHeading(whole.get(i)) ? table(whole, i, 0) : null;
            if (table != null) {
                int to = first + table.to() - heading.size();
                found.add(new Found(first, to, table.rows()));
                return to;
            }
        }
        return 0;
    }

    /** The first of the lines above {@code at} that stand nearer than the lines of a cell: cells beside it have more lines. */
    private static int overlapping(List<List<Letter>> lines, int at, int earliest) {
        int first = at;
        while (first > earliest && distance(lines, first) < 0.8 * size(lines.get(first))) {
            first--;
        }
        return first;
    }

    /** The rest of the table of the page before, at the top of this one. */
    private int goOn(List<List<Letter>> lines, List<Found> found) {
        var strips = open;
        if (strips == null) {
            return 0;
        }
        int from = 0;
        while (from < Math.min(2, lines.size())
                && PAGE_NUMBER.matcher(Letter.text(lines.get(from))).matches()
                && column(lines.get(from).getFirst(), strips) != 0) {
            from++;
        }
        if (from >= lines.size() || isFirstHeading(lines.get(from))) {
            return 0;
        }
        int to = atFoot ? end(lines, from, strips) : from;
        if (to == from) {
            return 0;
        }
        found.add(new Found(from, to, rows(lines.subList(from, to), strips)));
        return to;
    }

    /** A table that goes on below a footnote: a numbered row with cells where the columns are. */
    private @Nullable Found resumed(List<List<Letter>> lines, int at) {
        var strips = open;
        if (strips == null
                || !begins(lines.get(at), strips)
                || !fits(lines.get(at), strips)
                || pieces(lines.get(at)).size() < 3) {
            return null;
        }
        int to = end(lines, at, strips);
        return to == at ? null : new Found(at, to, rows(lines.subList(at, to), strips));
    }

    private @Nullable Found table(List<List<Letter>> lines, int at, int earliest) {
        var strips = strips(lines, at);
        if (strips.size() < 2) {
            return null;
        }
        int from = at;
        while (from > Math.max(earliest, at - HEADING_LINES)
                && distance(lines, from) < 1.7 * size(lines.get(at))
                && fits(lines.get(from - 1), strips)
                && column(lines.get(from - 1).getFirst(), strips) > 0) {
            from--;
        }
        int body = at + 1;
        double pitch = pitch(lines, strips);
        while (body < Math.min(lines.size(), at + HEADING_LINES)
                && !begins(lines.get(body), strips)
                && distance(lines, body) <= pitch) {
            body++;
        }
        var heading = row(lines.subList(from, body), strips);
        strips = merged(strips, heading);
        heading = row(lines.subList(from, body), strips);
        long known = heading.stream()
                .filter(cell -> TableHeadings.isName(Fold.fold(cell)))
                .count();
        if (known < 3 || body >= lines.size()) {
            return null;
        }
        int to = end(lines, body, strips);
        if (to == body) {
            return null;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(heading);
        rows.addAll(rows(lines.subList(body, to), strips));
        open = strips;
        return new Found(from, to, rows);
    }

    /** A column without a heading is a part of the one before it. */
    private static List<Strip> merged(List<Strip> strips, List<String> heading) {
        var kept = new ArrayList<Strip>();
        for (int i = 0; i < strips.size(); i++) {
            if (!heading.get(i + 1).isBlank()) {
                kept.add(strips.get(i));
            }
        }
        return kept;
    }

    private static boolean isFirstHeading(List<Letter> line) {
        var first = Fold.fold(Letter.text(pieces(line).getFirst())).strip();
        return FIRST_HEADING.matcher(first).matches()
                || line.size() > 12
                        && FIRST_HEADING
                                .matcher(Fold.fold(Letter.text(word(line))))
                                .matches();
    }

    /** The letters up to the first space. */
    private static List<Letter> word(List<Letter> line) {
        int end = 1;
        while (end < line.size()
                && line.get(end).x() - right(line.get(end - 1))
                        < SPACE * line.get(end).size()) {
            end++;
        }
        return line.subList(0, end);
    }

    private static boolean isNumbered(List<Letter> line) {
        return NUMBER.matcher(Letter.text(word(line))).matches();
    }

    /** The strips that stay empty in all lines of several pieces from the heading down. */
    private static List<Strip> strips(List<List<Letter>> lines, int at) {
        double first = right(word(lines.get(at)).getLast());
        double width = right(lines.get(at).getLast()) - lines.get(at).getFirst().x();
        var rows = new ArrayList<List<List<Letter>>>();
        for (int i = at; i < lines.size(); i++) {
            var pieces = pieces(lines.get(i));
            boolean numbered = isNumbered(lines.get(i));
            if (i > at && isFirstHeading(lines.get(i))) {
                break;
            }
            if (i > at && lines.get(i).getFirst().x() < first && !numbered) {
                if (isFollowed(lines, i, first)) {
                    continue;
                }
                break;
            }
            boolean group = pieces.size() <= 2
                    && GROUP_NUMBER.matcher(Letter.text(word(lines.get(i)))).matches();
            boolean title = pieces.size() == 1
                    && right(lines.get(i).getLast()) - lines.get(i).getFirst().x() > width * 0.45;
            if (!group && !title) {
                rows.add(pieces);
            }
        }
        if (rows.size() < 3) {
            return List.of();
        }
        int right = (int) Math.ceil(FINE
                * rows.stream()
                        .flatMap(List::stream)
                        .mapToDouble(piece -> right(piece.getLast()))
                        .max()
                        .orElse(0));
        var covered = new int[Math.max(right, 0) + 2];
        var bridged = new int[covered.length];
        for (var row : rows) {
            for (var piece : row) {
                piece.forEach(letter -> cover(covered, letter.x(), right(letter), 1));
                cover(bridged, piece.getFirst().x(), right(piece.getLast()), 1);
            }
        }
        int allowed = rows.size() / 16;
        for (var piece : pieces(lines.get(at))) {
            piece.forEach(
                    letter -> cover(covered, letter.x(), right(letter), allowed + 1)); // no heading stands in a strip
        }
        // a full cell leaves no more than a space before the next column
        int allowedSpaces = Math.max(allowed, (int) (rows.size() * 0.3));
        double size = size(lines.get(at));
        var strips = new ArrayList<Strip>();
        int from = -1;
        boolean inside = false;
        for (int x = 0; x < covered.length; x++) {
            if (covered[x] <= allowed) {
                from = from < 0 ? x : from;
                continue;
            }
            if (inside && from >= 0) {
                double end = x / FINE;
                boolean edge = isEdge(rows, end, size);
                if (clear(bridged, allowedSpaces, from, x).width() >= NARROWEST * size
                        || edge && end - from / FINE >= TOUCHING * size) {
                    // a few cells may reach into it; where none does is the border
                    var border = clear(covered, 0, from, x);
                    boolean clear = border.width() >= TOUCHING * size;
                    strips.add(
                            clear
                                    ? new Strip(border.from(), border.to(), edge && border.to() == end)
                                    : new Strip(from / FINE, end, edge));
                }
            }
            inside = true;
            from = -1;
        }
        return strips;
    }

    /** The widest part of a strip that no more than so many reach into. */
    private static Strip clear(int[] times, int allowed, int from, int to) {
        int widest = from;
        int end = from;
        int begin = from;
        for (int x = from; x <= to; x++) {
            if (x == to || times[x] > allowed) {
                if (x - begin > end - widest) {
                    widest = begin;
                    end = x;
                }
                begin = x + 1;
            }
        }
        return new Strip(widest / FINE, end / FINE, false);
    }

    /** Whether nearly all that stands right of {@code x} begins there: the left edge of a column that touches the one before. */
    private static boolean isEdge(List<List<List<Letter>>> rows, double x, double size) {
        int near = 0;
        int begin = 0;
        for (var row : rows) {
            var first = row.stream()
                    .flatMap(List::stream)
                    .filter(letter -> letter.x() > x - 1.0 / FINE)
                    .findFirst();
            if (first.isPresent() && first.get().x() < x + 4 * size) {
                near++;
                begin += first.get().x() < x + 0.1 * size ? 1 : 0;
            }
        }
        return near >= FEWEST_AT_EDGE && begin >= 0.8 * near;
    }

    private static void cover(int[] covered, double from, double to, int times) {
        for (int x = Math.max((int) Math.floor(FINE * from), 0);
                x < Math.min(Math.ceil(FINE * to), covered.length);
                x++) {
            covered[x] += times;
        }
    }

    /** Whether the number of a row follows soon, so that this line is the title of a group. */
    private static boolean isFollowed(List<List<Letter>> lines, int at, double first) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 3); i++) {
            var pieces = pieces(lines.get(i));
            if (pieces.size() >= 3 && lines.get(i).getFirst().x() < first && isNumbered(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static double right(Letter letter) {
        return letter.x() + letter.width();
    }

    /** The letters of a line between wide gaps. */
    private static List<List<Letter>> pieces(List<Letter> line) {
        var pieces = new ArrayList<List<Letter>>();
        int from = 0;
        for (int i = 1; i <= line.size(); i++) {
            if (i == line.size()
                    || line.get(i).x() - right(line.get(i - 1))
                            > WIDE * line.get(i).size()) {
                pieces.add(line.subList(from, i));
                from = i;
            }
        }
        return pieces;
    }

    private static double size(List<Letter> line) {
        return line.stream().mapToDouble(Letter::size).max().orElse(1);
    }

    private static double base(List<Letter> line) {
        return line.stream().mapToDouble(Letter::y).max().orElse(0);
    }

    /** From the line before. */
    private static double distance(List<List<Letter>> lines, int at) {
        return base(lines.get(at)) - base(lines.get(at - 1));
    }

    /** What two lines of a cell are apart at most: a little more than the nearest lines of a column. */
    private static double pitch(List<List<Letter>> lines, List<Strip> strips) {
        var last = new double[strips.size() + 1];
        var distances = new ArrayList<Double>();
        for (var line : lines) {
            double base = base(line);
            line.stream().map(letter -> column(letter, strips)).distinct().forEach(column -> {
                if (last[column] > 0 && base - last[column] > 0.9 * size(line)) {
                    distances.add(base - last[column]);
                }
                last[column] = base;
            });
        }
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 16) * 1.12 + 0.3;
    }

    private static int column(Letter letter, List<Strip> strips) {
        int column = 0;
        while (column < strips.size() && letter.middleX() > strips.get(column).middle()) {
            column++;
        }
        return column;
    }

    /** The first column out of which the text of the line runs into the next; null when every cell keeps to itself. */
    private static @Nullable Integer crosses(List<Letter> line, List<Strip> strips) {
        for (int i = 1; i < line.size(); i++) {
            int before = column(line.get(i - 1), strips);
            int after = column(line.get(i), strips);
            if (after > before) {
                if (!isApart(line, i, strips.get(after - 1))) {
                    return before;
                }
            }
        }
        return null;
    }

    /** Whether the letter keeps the distance of two columns from the one before it, or begins on the edge of its column. */
    private static boolean isApart(List<Letter> line, int at, Strip strip) {
        var letter = line.get(at);
        double gap = letter.x() - right(line.get(at - 1));
        boolean onEdge = Math.abs(letter.x() - strip.to()) < 0.1 * letter.size();
        return gap
                >= (onEdge
                        ? SPACE * letter.size()
                        : Math.min(0.7 * (strip.to() - strip.from()), BETWEEN * letter.size()));
    }

    private static boolean fits(List<Letter> line, List<Strip> strips) {
        return crosses(line, strips) == null;
    }

    /** Whether a row begins with this line: a number stands in the first column. */
    private static boolean begins(List<Letter> line, List<Strip> strips) {
        var first = line.stream().filter(letter -> column(letter, strips) == 0).collect(Collectors.toList());
        return !first.isEmpty() && NUMBER.matcher(Letter.text(first)).matches();
    }

    /** Where the table ends: at the first line that runs through the strips and is no title of a group of rows. */
    private static int end(List<List<Letter>> lines, int from, List<Strip> strips) {
        int i = from;
        while (i < lines.size()) {
            var line = lines.get(i);
            var crossed = crosses(line, strips);
            boolean fits = crossed == null
                    || crossed > 0 && (begins(line, strips) || i > from && column(line.getFirst(), strips) > 0)
                    || isTitle(lines, i, strips);
            boolean apart = i > from && distance(lines, i) > 4 * size(line) && !begins(line, strips);
            boolean strange = crossed == null && column(line.getFirst(), strips) == 0 && !begins(line, strips);
            if (i > from && isFirstHeading(line)) {
                return overlapping(lines, i, from);
            }
            if (!fits || apart || strange && !isTitle(lines, i, strips)) {
                break;
            }
            i++;
        }
        return i;
    }

    /** The title of a group may run through all columns; a numbered row follows soon. */
    private static boolean isTitle(List<List<Letter>> lines, int at, List<Strip> strips) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 3); i++) {
            if (begins(lines.get(i), strips) && fits(lines.get(i), strips)) {
                return pieces(lines.get(i)).size() >= 3;
            }
        }
        return false;
    }

    /** The rows of the lines: each begins with its number, or behind a wider space, whichever tears fewer sentences apart. */
    private static List<List<String>> rows(List<List<Letter>> lines, List<Strip> strips) {
        var numbered = IntStream.range(1, lines.size())
                .filter(i -> begins(lines.get(i), strips)
                        || crosses(lines.get(i), strips) != null && isTitle(lines, i, strips))
                .boxed()
                .toList();
        double pitch = pitch(lines, strips);
        var spaced = IntStream.range(1, lines.size())
                .filter(i -> distance(lines, i) > pitch)
                .boxed()
                .toList();
        var byNumbers = rows(lines, strips, numbered);
        var bySpaces = rows(lines, strips, spaced);
        return torn(bySpaces) <= torn(byNumbers) ? bySpaces : byNumbers;
    }

    private static List<List<String>> rows(List<List<Letter>> lines, List<Strip> strips, List<Integer> starts) {
        var rows = new ArrayList<List<String>>();
        int from = 0;
        for (int start : starts) {
            rows.add(row(lines.subList(from, start), strips));
            from = start;
        }
        rows.add(row(lines.subList(from, lines.size()), strips));
        return rows;
    }

    /** How many cells begin within a sentence; a row with several numbers, or with none, counts as well. */
    private static int torn(List<List<String>> rows) {
        int torn = 0;
        for (var row : rows) {
            int numbers = row.getFirst().isBlank() ? 0 : row.getFirst().strip().split("\\s+").length;
            torn += numbers == 0 ? 1 : 2 * (numbers - 1);
            for (var cell : row.subList(1, row.size())) {
                torn += !cell.isEmpty() && Character.isLowerCase(cell.charAt(0)) ? 1 : 0;
            }
        }
        return torn;
    }

    /** The cells of the lines of one row; text that runs on over a strip stays in the cell it begins in. */
    private static List<String> row(List<List<Letter>> lines, List<Strip> strips) {
        var cells = new ArrayList<StringBuilder>();
        for (int i = 0; i <= strips.size(); i++) {
            cells.add(new StringBuilder());
        }
        for (var line : lines) {
            int from = 0;
            for (int i = 1; i <= line.size(); i++) {
                boolean ends = i == line.size();
                if (!ends) {
                    int before = column(line.get(i - 1), strips);
                    int after = column(line.get(i), strips);
                    var strip = after > before ? strips.get(after - 1) : null;
                    ends = strip != null && isApart(line, i, strip);
                }
                if (ends) {
                    append(cells.get(column(line.get(from), strips)), Letter.text(line.subList(from, i)));
                    from = i;
                }
            }
        }
        return cells.stream().map(StringBuilder::toString).toList();
    }

    private static void append(StringBuilder cell, String words) {
        if (!cell.isEmpty() && !Grid.isTorn(cell, words)) {
            cell.append(words.matches("[-+•]\\s?\\S.*") ? '\n' : ' ');
        }
        cell.append(words);
    }
}
