package vn.minhchung.document.structure;

import java.util.List;

/** A line of the source that is a table row, cut into its cells. */
record Row(int line, List<Passage> cells) {

    Passage cell(int index) {
        return cells.get(index);
    }

    boolean isEmpty(int index) {
        return index >= cells.size() || cells.get(index).isEmpty();
    }

    List<Passage> filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }
}
