package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourceLine;
import vn.minhchung.vietnamese.Fold;

/**
 * Finds tables whose columns are only lined up with spaces, as programs print them that turn PDF into text, and writes their rows with
 * tabs. The heading tells where the columns begin; a row begins where its number stands.
 */
final class AlignedTables {

    private static final Pattern PIECE = Pattern.compile("\\S+(?:\\s\\S+)*");
    private static final Pattern HEADING = Pattern.compile(
            "(?:so )?(?:tt|stt|thu tu)|(?:ten )?(?:noi dung|nhiem vu|cong viec|hoat dong).*|(?:co quan|don vi|phan"
                    + " cong|nguoi|bo phan)(?: .*)?|(?:chu tri|phoi hop|thoi gian|thoi han|tien do|san pham|ket qua|ghi"
                    + " chu|kinh phi)(?: .*)?");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?");

    /** A printed line is never longer. */
    private static final int WIDEST = 400;

    /** How far a piece may begin before its column. */
    private static final int SLACK = 3;

    private record Piece(String text, int start, int end) {}

    private final List<String> lines;
    private final List<String> out = new ArrayList<>();

    private AlignedTables(List<String> lines) {
        this.lines = lines;
    }

    /** Whether a folded cell is the heading of a column of tasks. */
    static boolean isHeading(String folded) {
        return HEADING.matcher(folded.strip()).matches();
    }

    /** {@code lines} with the rows of aligned tables as single lines with tabs. */
    static List<String> in(List<String> lines) {
        var tables = new AlignedTables(lines);
        int i = 0;
        while (i < lines.size()) {
            i = tables.from(i);
        }
        return tables.out;
    }

    private int from(int at) {
        var line = lines.get(at);
        var heading = line.indexOf('\t') >= 0 || line.indexOf('|') >= 0 || line.length() < 24 || line.length() > WIDEST
                ? null
                : heading(line);
        if (heading == null) {
            out.add(line);
            return at + 1;
        }
        return table(at, heading);
    }

    private static List<Piece> pieces(String line) {
        return PIECE.matcher(line)
                .results()
                .map(found -> new Piece(found.group(), found.start(), found.end()))
                .toList();
    }

    /** The columns, when the line is the heading of a task table that begins with the number. */
    private static @Nullable List<Piece> heading(String line) {
        var pieces = pieces(line);
        if (pieces.size() < 3 || !Fold.fold(pieces.getFirst().text()).matches("(?:so )?(?:tt|stt|thu tu)")) {
            return null;
        }
        long known = pieces.stream()
                .filter(piece -> HEADING.matcher(Fold.fold(piece.text())).matches())
                .count();
        return known >= 3 ? pieces : null;
    }

    private int table(int at, List<Piece> columns) {
        var row = empty(columns.size());
        put(row, columns, columns);
        int i = at + 1;
        boolean blank = false;
        for (; i < lines.size(); i++) {
            if (lines.get(i).length() > WIDEST) {
                break;
            }
            var pieces = pieces(lines.get(i));
            if (pieces.isEmpty()) {
                blank = true;
                continue;
            }
            boolean numbered =
                    NUMBER.matcher(pieces.getFirst().text()).matches() && column(columns, pieces.getFirst()) == 0;
            boolean again = heading(lines.get(i)) != null;
            if (!numbered
                    && !again
                    && (!fits(columns, pieces)
                            || blank
                                    && pieces.getFirst().start()
                                            < columns.get(1).start() - SLACK)) {
                break;
            }
            if (numbered || again) {
                write(row);
                row = empty(columns.size());
            }
            put(row, columns, pieces);
            blank = false;
        }
        write(row);
        if (blank) {
            out.add("");
        }
        return i;
    }

    /** Whether every piece stays within its column. */
    private static boolean fits(List<Piece> columns, List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> {
            int column = column(columns, piece);
            return column > 0
                    && (column + 1 == columns.size()
                            || piece.end() <= columns.get(column + 1).start() + 1);
        });
    }

    private static int column(List<Piece> columns, Piece piece) {
        int column = 0;
        while (column + 1 < columns.size()
                && piece.start() >= columns.get(column + 1).start() - SLACK) {
            column++;
        }
        return column;
    }

    private static List<StringBuilder> empty(int width) {
        var row = new ArrayList<StringBuilder>();
        for (int i = 0; i < width; i++) {
            row.add(new StringBuilder());
        }
        return row;
    }

    private static void put(List<StringBuilder> row, List<Piece> columns, List<Piece> pieces) {
        for (var piece : pieces) {
            var cell = row.get(column(columns, piece));
            boolean item = piece.text().matches("[-+•]\\s.*");
            cell.append(cell.isEmpty() ? "" : item ? String.valueOf(SourceLine.BREAK) : " ")
                    .append(piece.text());
        }
    }

    private void write(List<StringBuilder> row) {
        out.add(row.stream().map(StringBuilder::toString).collect(Collectors.joining("\t")));
    }
}
