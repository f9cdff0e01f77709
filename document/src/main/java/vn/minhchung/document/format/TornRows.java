package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.minhchung.document.SourceLine;

/** Puts together rows of tab-separated text that a line break inside a cell has torn. */
final class TornRows {

    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]+|[A-HĐ](?:\\.\\d{1,2})?)[.)]?\\t.*");

    /** A cell of more lines than this is none. */
    private static final int LONGEST = 30;

    private TornRows() {}

    static List<String> joined(List<String> lines) {
        var out = new ArrayList<String>();
        int width = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int tabs = tabs(line);
            if (tabs >= 2 && (width == 0 || line.matches("(?i)(?:s?tt|số tt)\\t.*"))) {
                width = tabs;
            }
            int end = tabs >= 1 && tabs < width && NUMBERED.matcher(line).matches() ? end(lines, i, width) : i;
            out.add(String.join(String.valueOf(SourceLine.BREAK), lines.subList(i, end + 1)));
            i = end;
        }
        return out;
    }

    /** The line that completes the row that line {@code from} begins; the line itself when there is none. */
    private static int end(List<String> lines, int from, int width) {
        int tabs = tabs(lines.get(from));
        for (int i = from + 1; i < Math.min(lines.size(), from + LONGEST); i++) {
            var line = lines.get(i);
            if (line.isBlank() || NUMBERED.matcher(line).matches()) {
                return from;
            }
            tabs += tabs(line);
            if (tabs >= width) {
                return tabs == width ? i : from;
            }
        }
        return from;
    }

    private static int tabs(String line) {
        return (int) line.chars().filter(c -> c == '\t').count();
    }
}
