package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the cells of each column of a table are, each by its own words. */
final class ColumnCells {

    static final ColumnCells NONE = new ColumnCells(List.of());

    /** So many rows tell what a column is. */
    private static final int ENOUGH = 40;

    /** Work is told by verbs; a list of things or of people names few. */
    private static final double FEWEST_VERBS = 1 / 3.0;

    private final List<Column> columns = new ArrayList<>();
    private final int rows;

    /** How many cells of each kind a column has, and how long they are together. */
    private static final class Column {
        private final Map<CellKind, Integer> kinds = new EnumMap<>(CellKind.class);
        private int filled;
        private int read;
        private int letters;
        private int different;
        private String last = "";

        private void add(Passage cell, boolean read) {
            filled++;
            different += cell.text().equals(last) ? 0 : 1;
            last = cell.text();
            if (read) {
                this.read++;
                letters += cell.length();
                kinds.merge(CellKind.of(cell), 1, Integer::sum);
            }
        }

        private double share(CellKind kind) {
            return read == 0 ? 0 : kinds.getOrDefault(kind, 0) / (double) read;
        }

        private double work() {
            return share(CellKind.WORK) < FEWEST_VERBS ? 0 : share(CellKind.WORK) + share(CellKind.WORDS);
        }
    }

    private ColumnCells(List<Row> rows) {
        this.rows = rows.size();
        for (int i = 0; i < rows.size(); i++) {
            var cells = rows.get(i).cells();
            while (columns.size() < cells.size()) {
                columns.add(new Column());
            }
            for (int at = 0; at < cells.size(); at++) {
                if (!cells.get(at).isEmpty()) {
                    columns.get(at).add(cells.get(at), i < ENOUGH);
                }
            }
        }
    }

    static ColumnCells of(List<Row> rows) {
        return new ColumnCells(rows);
    }

    int rows() {
        return rows;
    }

    int width() {
        return columns.size();
    }

    boolean isFilled(int at) {
        return at < columns.size() && columns.get(at).filled > 0;
    }

    /** Whether a cell stands for several rows: it is merged, repeated, or filled only in the first of them. */
    boolean isShared(int at) {
        return isFilled(at) && columns.get(at).different < rows;
    }

    /** How many of the filled cells are of this kind, from 0 to 1. */
    double share(int at, CellKind kind) {
        return at < columns.size() ? columns.get(at).share(kind) : 0;
    }

    /** How many are sentences of work, the less the shorter they are than those of another column. */
    double shareOfLongest(int at) {
        if (!isFilled(at)) {
            return 0;
        }
        int longest = columns.stream()
                .filter(column -> column.work() > 0)
                .mapToInt(column -> column.letters)
                .max()
                .orElse(0);
        return longest == 0 ? 0 : columns.get(at).work() * columns.get(at).letters / longest;
    }
}
