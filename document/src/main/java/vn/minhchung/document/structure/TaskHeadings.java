package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;

/**
 * The headings of the task tables of a document, each with the columns below it. What the words of a heading leave open, the cells below it
 * tell; what both leave open is a finding.
 */
final class TaskHeadings {

    /** The first heading of a table, known or not. */
    private static final Pattern NUMBER = Pattern.compile("(?:so )?(?:tt|stt|thu tu)|s\\.?t\\.?t\\.?");

    private static final int LONGEST = 60;

    /** So many rows are looked at to tell what a column is. */
    private static final int ENOUGH = 400;

    private final List<Row> rows;
    private final Map<Integer, Columns> columns = new HashMap<>();
    private final Set<Integer> second = new HashSet<>();
    private final Set<Integer> ends = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private TaskHeadings(List<Row> rows) {
        this.rows = rows;
    }

    /** The headings among {@code rows}, those of tables of something else left out. */
    static TaskHeadings in(List<Row> rows, Set<Integer> others) {
        var headings = new TaskHeadings(rows);
        headings.read(others);
        return headings;
    }

    /** The columns that the row of this line heads. */
    @Nullable
    Columns at(int line) {
        return columns.get(line);
    }

    /** Whether the row of this line is the second of a heading. */
    boolean isSecond(int line) {
        return second.contains(line);
    }

    /** Whether a table of something else begins with the row of this line. */
    boolean endsTable(int line) {
        return ends.contains(line);
    }

    /** The columns that nobody reads. */
    List<Finding> findings() {
        return findings;
    }

    private void read(Set<Integer> others) {
        Row open = null;
        int asked = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (others.contains(row.line())) {
                open = null;
                continue;
            }
            boolean known = isKnown(row);
            boolean apart = i == 0 || rows.get(i - 1).line() < row.line() - 1 || others.contains(row.line() - 1);
            boolean numbered = isNumberHeading(row);
            asked = apart || numbered ? 0 : asked;
            if (open != null && words(open).equals(words(row))) {
                again(open, i);
            } else if (known) {
                open = row;
                open(i, true);
            } else if (mayHead(row) && (numbered || asked == 0 && (open == null || apart))) {
                asked++;
                if (open(i, false)) {
                    open = row;
                } else if (numbered) {
                    ends.add(row.line());
                    open = null;
                }
            } else if (numbered && row.filled().size() > 1) {
                ends.add(row.line());
                open = null;
            }
        }
    }

    private static boolean isKnown(Row row) {
        return Columns.areHeadedBy(row);
    }

    private static boolean isNumberHeading(Row row) {
        var filled = row.filled();
        return !filled.isEmpty() && NUMBER.matcher(filled.getFirst().folded()).matches();
    }

    private static boolean mayHead(Row row) {
        var filled = row.filled();
        return filled.size() >= 3
                && !Columns.isNumbered(row)
                && filled.stream().allMatch(cell -> cell.clean().length() <= LONGEST);
    }

    /** The columns below the heading at {@code index}, if they are those of tasks. */
    private boolean open(int index, boolean known) {
        var named = Columns.named(rows.get(index));
        var refined = index + 1 < rows.size() ? named.refinedBy(rows.get(index + 1)) : null;
        var told = (refined == null ? named : refined).with(below(index));
        if (!known && !told.areTold()) {
            return false;
        }
        columns.put(rows.get(index).line(), told);
        if (refined != null) {
            second.add(rows.get(index + 1).line());
        }
        told.unread()
                .values()
                .forEach(heading -> findings.add(Code.COLUMN_UNREAD.at(heading.places(), heading.text())));
        return true;
    }

    /** The heading of {@code open}, printed again. */
    private void again(Row open, int index) {
        columns.put(rows.get(index).line(), columns.get(open.line()));
        if (second.contains(open.line() + 1) && index + 1 < rows.size()) {
            second.add(rows.get(index + 1).line());
        }
    }

    /** The rows of the table headed at {@code index}, without those of a title or a number only. */
    private List<Row> below(int index) {
        var heading = rows.get(index);
        int width = heading.filled().size();
        var below = new ArrayList<Row>();
        for (int i = index + 1; i < rows.size() && i - index <= ENOUGH; i++) {
            var row = rows.get(i);
            if (words(row).equals(words(heading))) {
                continue;
            }
            if (isNumberHeading(row) || isKnown(row)) {
                break;
            }
            int filled = row.filled().size();
            if ((filled > 2 || filled * 2 > width) && !row.isOfNumbers()) {
                below.add(row);
            }
        }
        return below;
    }

    private static List<String> words(Row row) {
        return row.cells().stream().map(cell -> cell.clean().folded()).toList();
    }
}
