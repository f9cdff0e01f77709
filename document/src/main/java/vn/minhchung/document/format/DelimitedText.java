package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.minhchung.document.SourceLine;
import vn.minhchung.vietnamese.Fold;

/**
 * Reads what spreadsheets save as text: cells between semicolons, commas or tabs, with quotation marks around those that contain such a sign or
 * a new line. Only a table of tasks is taken for one, so a text with many semicolons stays a text.
 */
final class DelimitedText {

    private static final char QUOTE = '"';

    /** A cell is never longer, so a quotation mark that is never closed does no harm. */
    private static final int LONGEST_CELL = 20_000;

    private DelimitedText() {}

    /** The rows as lines with tabs; empty when {@code text} is no such table. */
    static Optional<List<String>> rows(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(20).toList();
        for (char sign : new char[] {';', ',', '\t'}) {
            boolean quoted =
                    sign != '\t' || lines.stream().anyMatch(line -> line.contains("\t\"") || line.startsWith("\""));
            if (quoted && lines.stream().anyMatch(line -> isHeading(line, sign))) {
                return Optional.of(read(text, sign).stream()
                        .map(row -> String.join("\t", row))
                        .toList());
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(String line, char sign) {
        if (line.length() > 1000 || line.chars().filter(c -> c == sign).count() < 2) {
            return false;
        }
        var cells = read(line, sign).getFirst();
        return cells.size() >= 3
                && cells.stream().allMatch(cell -> cell.length() < 60)
                && cells.stream()
                                .filter(cell -> TableHeadings.isName(Fold.fold(cell)))
                                .count()
                        >= 3;
    }

    private static List<List<String>> read(String text, char sign) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                cell.append(c);
                i++;
            } else if (c == QUOTE && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && c == sign) {
                row.add(clean(cell));
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(clean(cell));
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
                quoted &= cell.length() < LONGEST_CELL;
            }
        }
        row.add(clean(cell));
        rows.add(row);
        return rows;
    }

    /** The lines of a cell; a line that begins with a dash or a semicolon before it stays a line of its own. */
    private static String clean(CharSequence cell) {
        return cell.toString()
                .replace('\t', ' ')
                .lines()
                .map(line -> line.strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(String.valueOf(SourceLine.BREAK)));
    }
}
