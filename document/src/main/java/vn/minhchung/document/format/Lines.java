package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.NormalForm;

/** Collects the lines of a document. */
final class Lines {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\x0B]+");

    private final List<SourceLine> lines = new ArrayList<>();
    private @Nullable Integer page;

    void page(int number) {
        page = number;
    }

    /** A paragraph; line breaks in it separate lines. */
    void text(String paragraph) {
        for (var line : NormalForm.of(paragraph).split("\\R", -1)) {
            add(SPACE.matcher(line).replaceAll(" ").strip());
        }
    }

    /** A table: rows of cells. One of two columns only arranges text side by side, so its cells are lines. */
    void table(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (var row : rows) {
            if (width <= 2) {
                row.stream().filter(cell -> !cell.isBlank()).forEach(this::text);
            } else {
                row(row);
            }
        }
    }

    void row(List<String> cells) {
        add(cells.stream().map(Lines::cell).collect(Collectors.joining("\t")));
    }

    private static String cell(String text) {
        return NormalForm.of(text)
                .lines()
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(String.valueOf(SourceLine.BREAK)));
    }

    private void add(String text) {
        lines.add(new SourceLine(lines.size() + 1, text, page));
    }

    SourceText source() {
        return new SourceText(lines);
    }
}
