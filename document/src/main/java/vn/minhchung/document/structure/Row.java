package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourcePlace;
import vn.minhchung.document.SourceText;

/**
 * A line of the source that is a table row, cut into its cells.
 *
 * @param reason how far it can be trusted that each cell stands in its column
 * @param joinedAt where the parts of a row stand that a page had cut
 */
record Row(int line, @Nullable Integer page, List<Passage> cells, List<SourcePlace> joinedAt, Reason reason) {

    private static final Pattern BOLD = Pattern.compile("\\*\\*|</?(?:b|strong)>");

    static Row of(SourceText source, SourceLine line) {
        var cells = Passage.of(source, line).split('\t').stream()
                .map(cell -> cell.without(BOLD).strip())
                .toList();
        return new Row(line.number(), line.page(), cells, List.of(), Reason.PRINTED);
    }

    Passage cell(int index) {
        return cells.get(index);
    }

    List<Passage> filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    /** Whether only the numbers of the columns stand in it. */
    boolean isOfNumbers() {
        var filled = filled();
        return filled.size() > 2 && filled.stream().allMatch(cell -> cell.text().matches("\\(?\\d{1,2}\\)?"));
    }

    /** The row that {@code head}, the last of the page before, begins and this one ends. */
    Row after(Row head) {
        var whole = new ArrayList<Passage>();
        for (int i = 0; i < Math.max(cells.size(), head.cells.size()); i++) {
            var first = i < head.cells.size() ? head.cell(i) : cell(i).slice(0, 0);
            whole.add(i < cells.size() ? first.plus(" ", cell(i)) : first);
        }
        var places = new ArrayList<SourcePlace>();
        head.filled().forEach(cell -> places.addAll(cell.places()));
        filled().forEach(cell -> places.addAll(cell.places()));
        return new Row(line, page, whole, places, reason);
    }
}
