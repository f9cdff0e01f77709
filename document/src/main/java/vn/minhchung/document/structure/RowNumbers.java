package vn.minhchung.document.structure;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Numbers rows whose number recognition has lost or misread: a digit that stands alone in a cell is what it reads worst. Rows count upwards, so two
 * numbers that are as far apart as their rows tell all between them. What neighbours do not tell stays, and is unclear.
 */
final class RowNumbers {

    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "Đ", "E", "G", "H");
    private static final List<String> NUMERALS = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI");

    /** How many rows around may tell a number. */
    private static final int NEAR = 10;

    private final List<RowTask> rows;

    private RowNumbers(List<RowTask> rows) {
        this.rows = rows;
    }

    /** Puts the numbers of {@code recognised} rows right. */
    static void mend(List<RowTask> recognised) {
        var rows = recognised.stream()
                .filter(row -> row.columns.has(Columns.Field.NUMBER))
                .toList();
        // parts such as 1.1 do not count upwards row by row
        if (rows.stream().noneMatch(row -> row.number.contains("."))) {
            new RowNumbers(rows).mend();
        }
    }

    /** The label of the group after {@code group}, or the same when it is of no known kind. */
    static String after(String group) {
        var labels = group.matches("[IVX]+") ? NUMERALS : LETTERS;
        int at = labels.indexOf(group);
        return at < 0 || at + 1 == labels.size() ? group : labels.get(at + 1);
    }

    private void mend() {
        var told = IntStream.range(0, rows.size()).mapToObj(this::told).toList();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int number = told.get(i);
            if (number > 0 && (!isRead(i) || Integer.parseInt(row.number) != number)) {
                row.number = String.valueOf(number);
                row.numberGuessed = true;
            } else if (number == 0 && !(isRead(i) && fits(i))) {
                row.numberUnclear = true;
            }
        }
    }

    /** The number that the rows around tell of this one, or 0. */
    private int told(int at) {
        for (int before = at - 1; before >= Math.max(0, at - NEAR); before--) {
            for (int behind = at + 1; isRead(before) && behind < Math.min(rows.size(), at + NEAR); behind++) {
                if (isRead(behind) && start(before) == start(behind)) {
                    return start(before) + at;
                }
            }
        }
        if (isRead(at)) {
            return 0;
        }
        int above = at - 1;
        while (above > 0 && !isRead(above)) {
            above--;
        }
        if (above > 0 && isRead(above - 1) && start(above) == start(above - 1) && isOneGroup(above, at)) {
            return start(above) + at;
        }
        int below = at + 1;
        while (below < rows.size() && !isRead(below)) {
            below++;
        }
        return below < rows.size() && isOneGroup(at, below) && start(below) + first(at) == 1 ? start(below) + at : 0;
    }

    /** The first row of the group, which has number 1 where groups count anew. */
    private int first(int at) {
        int first = at;
        while (first > 0 && isOneGroup(first - 1, at)) {
            first--;
        }
        return first;
    }

    private boolean isOneGroup(int one, int other) {
        return Objects.equals(rows.get(one).group, rows.get(other).group);
    }

    /** What the number would be in the first of all rows, if they counted upwards from there. */
    private int start(int at) {
        return Integer.parseInt(rows.get(at).number) - at;
    }

    private boolean isRead(int at) {
        return !rows.get(at).numberGuessed && rows.get(at).number.matches("\\d{1,3}");
    }

    /** Whether the number goes on from the one above or to the one below, or begins anew. */
    private boolean fits(int at) {
        return rows.get(at).number.equals("1") || follows(at - 1, at) || follows(at, at + 1);
    }

    private boolean follows(int above, int below) {
        return above >= 0
                && below < rows.size()
                && rows.get(above).number.matches("\\d{1,3}")
                && rows.get(below).number.matches("\\d{1,3}")
                && start(above) == start(below);
    }
}
