package vn.minhchung.document.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.structure.Columns.Field;

/**
 * Puts together rows that a page has cut before their number: the number of a tall row is printed in its middle, so the first part
 * may stand without one at the foot of a page. (The other way round, a part without a number after the page, is for
 * {@link TaskTables}, which knows the task above.)
 */
final class PageCuts {

    private PageCuts() {}

    /** The rows by their line numbers; a first part is gone, its text is in the row on the next page. */
    static Map<Integer, Row> rows(List<Row> all, TaskHeadings headings) {
        var rows = new HashMap<Integer, Row>();
        Columns columns = null;
        Row last = null;
        boolean cut = false;
        for (var row : all) {
            var heading = headings.at(row.line());
            if (heading != null) {
                columns = heading;
                cut = true;
                rows.put(row.line(), row);
                continue;
            }
            cut |= last != null && last.page() != null && !last.page().equals(row.page());
            if (cut && columns != null && last != null && begins(last, row, columns)) {
                rows.remove(last.line());
                row = row.after(last);
            }
            rows.put(row.line(), row);
            last = row;
            cut = false;
        }
        return rows;
    }

    /** Whether {@code first} has no number, {@code second} has one, and a cell goes on from one to the other within a sentence. */
    private static boolean begins(Row first, Row second, @Nullable Columns columns) {
        if (columns == null
                || !columns.has(Field.NUMBER)
                || !columns.cell(first, Field.NUMBER).isEmpty()
                || !columns.cell(second, Field.NUMBER).text().matches("\\d+\\S{0,6}")) {
            return false;
        }
        for (int i = 0; i < Math.min(first.cells().size(), second.cells().size()); i++) {
            boolean bothFilled = !first.cell(i).isEmpty() && !second.cell(i).isEmpty();
            if (bothFilled
                    && (Character.isLowerCase(second.cell(i).text().charAt(0))
                            || first.cell(i).text().matches(".*[;,(]"))) {
                return true;
            }
        }
        return false;
    }
}
