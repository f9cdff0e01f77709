package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts the lines of a lined-up table into rows. A row has one number: on its first line, or, when the cells are centred, on its middle one.
 * Of all ways to part the lines the best is taken: numbers in the right place, cells that do not begin in the middle of a sentence.
 */
final class RowBands {

    /** No row has more lines. */
    private static final int HIGHEST = 60;

    private static final double SMALL_FIRST = 1.5;
    private static final double SMALL = 1;
    private static final double WITHOUT_NUMBER = 4;
    private static final double CUT_BY_PAGE = 1;
    /** For each line that a number is off the middle of its row. */
    private static final double OFF_MIDDLE = 0.7;

    /** A row cut by a page has its number on top even where the others have it in the middle. */
    private static final double AT_TOP = 1;

    private static final double OFF_TOP = 1.5;
    private static final double GAP = 0.5;

    /** A title and cells in one row. */
    private static final double MIXED = 2;

    private final List<AlignedLine> lines;
    private final boolean goesOn;

    private RowBands(List<AlignedLine> lines, boolean goesOn) {
        this.lines = lines;
        this.goesOn = goesOn;
    }

    /** The lines of each row; {@code goesOn} when the first may be the rest of a row of the page before. */
    static List<List<AlignedLine>> of(List<AlignedLine> lines, boolean goesOn) {
        return new RowBands(lines, goesOn).rows();
    }

    /** The rows when all numbers stand on first lines, unless they fit better in the middle. */
    private List<List<AlignedLine>> rows() {
        int size = lines.size();
        var atTop = new int[size + 1];
        var centred = new int[size + 1];
        double top = part(false, atTop);
        var from = top <= part(true, centred) ? atTop : centred;
        var rows = new ArrayList<List<AlignedLine>>();
        for (int end = size; end > 0; end = from[end]) {
            rows.addFirst(lines.subList(from[end], end));
        }
        return rows;
    }

    /** The least that the rows cost; {@code from} gets the first line of the row that ends before each line. */
    private double part(boolean centred, int[] from) {
        var best = new double[lines.size() + 1];
        Arrays.fill(best, 1, best.length, Double.MAX_VALUE);
        for (int end = 1; end < best.length; end++) {
            for (int start = Math.max(0, end - HIGHEST); start < end; start++) {
                double cost = best[start] + cost(start, end, centred);
                if (cost < best[end]) {
                    best[end] = cost;
                    from[end] = start;
                }
            }
        }
        return best[lines.size()];
    }

    private double cost(int start, int end, boolean centred) {
        int number = -1;
        int numbers = 0;
        double cost = 0;
        for (int i = start; i < end; i++) {
            if (lines.get(i).isNumbered()) {
                numbers++;
                number = i;
            }
            cost += i > start && lines.get(i).afterGap() ? GAP : 0;
            cost += i > start && lines.get(i).whole() != lines.get(i - 1).whole() ? MIXED : 0;
        }
        if (numbers > 1) {
            return 1000 * numbers;
        }
        if (numbers == 0 && start == 0 && goesOn) {
            return cost + CUT_BY_PAGE;
        }
        cost += begun(start, end);
        if (numbers == 0) {
            boolean title = lines.get(start).whole() && lines.get(end - 1).whole();
            return cost + (title ? CUT_BY_PAGE : end == lines.size() ? CUT_BY_PAGE * 2 : WITHOUT_NUMBER);
        }
        int above = number - start;
        int below = end - 1 - number;
        double apart = Math.max(0, Math.abs(above - below) - 0.5) * OFF_MIDDLE;
        return cost + (centred ? Math.min(apart, above == 0 ? AT_TOP : apart) : above * OFF_TOP);
    }

    /** What it costs that cells begin with a small letter. */
    private double begun(int start, int end) {
        double cost = 0;
        int width = lines.get(start).cells().size();
        for (int column = 1; column < width; column++) {
            for (int i = start; i < end; i++) {
                var cell = lines.get(i).cells().get(column);
                if (!cell.isEmpty()) {
                    if (Character.isLowerCase(cell.charAt(0))) {
                        cost += column == 1 ? SMALL_FIRST : SMALL;
                    }
                    break;
                }
            }
        }
        return cost;
    }
}
