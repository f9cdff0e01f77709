package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.minhchung.document.SourceLine;

/** Finds tables in text that keeps the places of the letters of a page by spaces, as programs print it that turn PDF into text. */
final class LayoutText {

    private static final Pattern HEADING = Pattern.compile("\\s*(?:(?:Số |SỐ )?(?:TT|STT|Stt)|Số thứ tự)\\s+\\S.*");

    /** The height of a letter that is one wide: a single space is one between words, two are more. */
    private static final double SIZE = 3;

    private static final double LINE = 3.6;

    private static final int WIDEST = 400;

    private LayoutText() {}

    /** {@code lines} with the rows of such tables as single lines with tabs. */
    static List<String> tables(List<String> lines) {
        if (lines.stream()
                .noneMatch(
                        line -> line.length() <= WIDEST && HEADING.matcher(line).matches())) {
            return lines;
        }
        var tables = new OpenTables();
        var out = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).indexOf('\f') >= 0) {
                page(lines.subList(from, i), tables, out);
                from = i;
            }
        }
        return out;
    }

    private static void page(List<String> page, OpenTables tables, List<String> out) {
        if (page.stream()
                .anyMatch(line -> line.length() > WIDEST || line.indexOf('\t') >= 0 || line.indexOf('|') >= 0)) {
            out.addAll(page);
            return;
        }
        var letters = new ArrayList<List<Letter>>();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < page.size(); i++) {
            var line = letters(page.get(i), i * LINE);
            if (!line.isEmpty()) {
                letters.add(line);
                numbers.add(i);
            }
        }
        int written = 0;
        for (var table : tables.on(letters)) {
            if (!isPlausible(table.rows())) {
                continue;
            }
            int from = numbers.get(table.from());
            out.addAll(page.subList(written, from));
            var feed = page.get(from).indexOf('\f') >= 0 ? "\f" : "";
            for (var row : table.rows()) {
                out.add(feed
                        + row.stream()
                                .map(cell -> cell.replace('\n', SourceLine.BREAK))
                                .collect(Collectors.joining("\t")));
                feed = "";
            }
            written = numbers.get(table.to() - 1) + 1;
        }
        out.addAll(page.subList(written, page.size()));
    }

    /** Programs keep columns apart only roughly; where most rows come out empty, the text is better left as it is. */
    private static boolean isPlausible(List<List<String>> rows) {
        var numbered =
                rows.stream().filter(row -> row.getFirst().matches("\\d.*")).toList();
        long filled = numbered.stream()
                .filter(row -> row.stream().filter(cell -> !cell.isBlank()).count() >= 3)
                .count();
        return !numbered.isEmpty() && filled >= numbered.size() * 0.8;
    }

    private static List<Letter> letters(String line, double y) {
        var letters = new ArrayList<Letter>();
        for (int i = 0; i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                letters.add(new Letter(line.substring(i, i + 1), i, y, 1, SIZE, i > 0 && line.charAt(i - 1) == ' '));
            }
        }
        return letters;
    }
}
