package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourceLine;
import vn.minhchung.vietnamese.Fold;

/**
 * Finds tables whose columns are only lined up with spaces, as people type them and programs print them that turn PDF into text, and writes
 * their rows with tabs. The heading ({@link TableHeadings}) tells that there is one and how many columns it has, {@link ColumnBorders} where
 * they end, {@link RowBands} which lines are one row. Where most rows come out without their cells, the text is left as it is.
 */
final class AlignedTables {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–\\s]*\\d{1,3}[-–\\s]*");

    /** So many lines of a row at most stand above its number. */
    private static final int SOON = 14;

    /** Text without page breaks is read in parts of so many lines. */
    private static final int PART = 400;

    /** The number of a row stands at most so far from the left. */
    private static final int INDENT = 8;

    private final List<String> lines;
    private final Map<String, Integer> pairs;
    private final List<String> out = new ArrayList<>();

    /** Where the columns of the last table ended, when it may go on over the page; else empty. */
    private List<Integer> open = List.of();

    private AlignedTables(List<String> lines) {
        this.lines = lines;
        this.pairs = ColumnBorders.pairs(lines);
    }

    /** {@code lines} with the rows of aligned tables as single lines with tabs. */
    static List<String> in(List<String> lines) {
        if (lines.stream().noneMatch(TableHeadings::isFirst)) {
            return lines;
        }
        var tables = new AlignedTables(lines);
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size()
                    || lines.get(i).indexOf('\f') >= 0
                    || i - from >= PART && AlignedLine.isRowNumber(AlignedLine.pieces(lines.get(i))[0])
                    || i - from >= 2 * PART) {
                tables.page(from, i);
                from = i;
            }
        }
        return tables.out;
    }

    private void page(int from, int to) {
        int written = open.isEmpty() ? from : goOn(from, to);
        for (int i = written; i < to; i++) {
            if (!TableHeadings.isFirst(lines.get(i))) {
                continue;
            }
            var heading = TableHeadings.around(lines, i, written, to);
            var table = heading == null ? null : table(heading[0], heading[1], to);
            if (table != null) {
                copy(written, table.from());
                write(table);
                written = table.to();
                i = written - 1;
            }
        }
        copy(written, to);
    }

    private void copy(int from, int to) {
        out.addAll(lines.subList(from, to));
        if (lines.subList(from, to).stream().anyMatch(line -> !isBesides(line))) {
            open = List.of();
        }
    }

    /** Whether the line is none of the document's text: empty, or the number of the page. */
    private static boolean isBesides(String line) {
        return line.isBlank() || PAGE_NUMBER.matcher(line.replace("\f", "")).matches();
    }

    /** Writes the rest of the table of the page before, at the top of this one; where it ends. */
    private int goOn(int from, int to) {
        int first = from;
        while (first < to && isBesides(lines.get(first)) && !isNumberOfRow(first)) {
            first++;
        }
        var table = first == to || TableHeadings.isFirst(lines.get(first)) ? null : table(first, first, to);
        if (table == null) {
            return from;
        }
        copy(from, first);
        write(table);
        return table.to();
    }

    /** Lines of the text that are a table, and its rows. */
    private record Table(int from, int to, List<List<String>> rows, List<Integer> borders) {}

    private void write(Table table) {
        boolean newPage = lines.subList(table.from(), table.to()).stream().anyMatch(line -> line.indexOf('\f') >= 0);
        var feed = newPage ? "\f" : "";
        for (var row : table.rows()) {
            out.add(feed + String.join("\t", row));
            feed = "";
        }
        out.add("");
        open = table.borders();
    }

    private String line(int at) {
        return lines.get(at).replace('\f', ' ').stripTrailing();
    }

    /** The table whose heading takes the lines from {@code from} to {@code body}; without one it goes on from the page before. */
    private @Nullable Table table(int from, int body, int to) {
        int end = next(body, to);
        // first only the lines that surely belong to the table tell where the borders run: text below would bend them
        var cut = cut(from, body, end, lastOfCells(body, end));
        if (cut.isEmpty()) {
            return null;
        }
        end = end(cut, body, end);
        cut = cut(from, body, end, end);
        if (cut.isEmpty()) {
            return null;
        }
        end = end(cut, body, end);
        int last = end;
        int width = cut.getFirst().cells().size();
        var heading = cut.stream().filter(line -> line.number() < body).toList();
        var below = cut.stream()
                .filter(line -> line.number() >= body && line.number() < last)
                .toList();
        boolean goesOn = !open.isEmpty();
        var rows = RowBands.of(below, goesOn).stream()
                .map(band -> joined(band, width))
                .collect(Collectors.toCollection(ArrayList::new));
        boolean known = !heading.isEmpty() && below.isEmpty() || isPlausible(rows, goesOn);
        if (!heading.isEmpty()) {
            rows.addFirst(joined(heading, width));
        }
        return known ? new Table(from, end, rows, middles) : null;
    }

    /** Where the next heading begins, or text that is in no such table; else {@code to}. */
    private int next(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!AlignedLine.isUsable(lines.get(i))) {
                return i;
            }
            if (TableHeadings.isFirst(lines.get(i))) {
                while (i > from && TableHeadings.isAbove(lines.get(i - 1))) {
                    i--;
                }
                return i;
            }
        }
        return to;
    }

    /** Behind the last line of three or more cells. */
    private int lastOfCells(int from, int to) {
        int last = from;
        for (int i = from; i < to; i++) {
            last = AlignedLine.pieces(line(i)).length >= 3 ? i + 1 : last;
        }
        return last;
    }

    /** The middles of the borders that {@link #cut} found last. */
    private List<Integer> middles = List.of();

    /** The filled lines, cut into cells; none when there are no columns. Only the lines above {@code telling} tell where the borders are. */
    private List<AlignedLine> cut(int from, int body, int to, int telling) {
        var numbers = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            if (!line(i).isBlank() && (!isBesides(lines.get(i)) || isNumberOfRow(i))) {
                numbers.add(i);
            }
        }
        int heading = (int) numbers.stream().filter(number -> number < body).count();
        var texts = numbers.stream()
                .map(number -> number < telling ? line(number) : "")
                .toList();
        var borders =
                heading == 0 ? ColumnBorders.near(texts, open, pairs) : ColumnBorders.below(texts, heading, pairs);
        if (numbers.isEmpty() || borders.isEmpty()) {
            return List.of();
        }
        int content = Arrays.stream(borders.getFirst()).max().orElse(0);
        var cut = new ArrayList<AlignedLine>();
        for (int i = 0; i < numbers.size(); i++) {
            int row = i;
            int number = numbers.get(i);
            boolean afterGap = number > 0 && lines.get(number - 1).isBlank();
            cut.add(AlignedLine.cut(
                    number,
                    line(number),
                    borders.stream().map(border -> border[row]).toList(),
                    content,
                    afterGap));
        }
        middles = borders.stream()
                .map(border -> Arrays.stream(border).sorted().toArray()[border.length / 2])
                .toList();
        return heading == 0 || isHeading(joined(cut.subList(0, heading), borders.size() + 1)) ? cut : List.of();
    }

    private static boolean isHeading(List<String> names) {
        long known = names.stream()
                .filter(name -> TableHeadings.isName(Fold.fold(name)))
                .count();
        return known >= 3 && known * 2 >= names.size();
    }

    /** A number on a line of its own is that of a row in its middle, unless it stands apart or far from the left. */
    private boolean isNumberOfRow(int at) {
        var line = line(at);
        int indent = line.length() - line.stripLeading().length();
        boolean apart = (at == 0 || line(at - 1).isBlank())
                && (at + 1 == lines.size() || line(at + 1).isBlank());
        return AlignedLine.isRowNumber(line.strip()) && indent < INDENT && !apart;
    }

    /** Where the table ends: at the first line that is text of the document and no row follows; else {@code to}. */
    private static int end(List<AlignedLine> cut, int body, int to) {
        for (int i = 0; i < cut.size(); i++) {
            if (cut.get(i).number() < body || !cut.get(i).isStrange() || isRowSoon(cut, i)) {
                continue;
            }
            int end = i;
            while (end > 0
                    && cut.get(end - 1).number() >= body
                    && cut.get(end - 1).isSection()) {
                end--;
            }
            return cut.get(end).number();
        }
        return to;
    }

    private static boolean isRowSoon(List<AlignedLine> cut, int at) {
        for (int i = at; i < Math.min(cut.size(), at + SOON); i++) {
            if (cut.get(i).isRowStart()) {
                return true;
            }
            if (i > at && cut.get(i).whole() && !cut.get(i).isGroup()) {
                return false;
            }
        }
        return false;
    }

    /** The cells of the lines of one row. */
    private static List<String> joined(List<AlignedLine> lines, int width) {
        var cells = new ArrayList<StringBuilder>();
        for (int i = 0; i < width; i++) {
            cells.add(new StringBuilder());
        }
        for (var line : lines) {
            for (int i = 0; i < width; i++) {
                var words = String.join(" ", AlignedLine.pieces(line.cells().get(i)));
                var cell = cells.get(i);
                if (!cell.isEmpty() && !words.isEmpty() && !Grid.isTorn(cell, words)) {
                    cell.append(words.matches("[-+•]\\s?\\S.*") ? SourceLine.BREAK : ' ');
                }
                cell.append(words);
            }
        }
        return cells.stream().map(StringBuilder::toString).toList();
    }

    /** Programs keep columns apart only roughly; where rows come out without their cells, the text is better left as it is. */
    private static boolean isPlausible(List<List<String>> rows, boolean goesOn) {
        var numbered = rows.stream()
                .filter(row -> AlignedLine.isRowNumber(row.getFirst()))
                .toList();
        if (numbered.isEmpty()) {
            return goesOn && rows.size() == 1;
        }
        long filled = numbered.stream()
                .filter(row -> row.stream().filter(cell -> !cell.isBlank()).count() >= 3)
                .filter(row -> !row.get(1).isEmpty()
                        && !Character.isLowerCase(row.get(1).charAt(0)))
                .count();
        return filled >= numbered.size() * 0.8;
    }
}
