package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands side by side on a scanned page: the two columns of a letterhead, recipients beside the signature. Their lines stand at
 * different heights, which recognition, taking the page as lines below each other, mixes up.
 */
final class SideBySideParts {

    /** What the page is looked at in, in points. */
    private static final double CELL = 3;

    /** Between columns there are at least so many cells; between words fewer. */
    private static final int GUTTER = 4;

    /** A column has at least so many lines. */
    private static final int LEAST_LINES = 2;

    /** A line is so many cells high: marks above and below are lower. */
    private static final int LEAST_HIGH = 3;

    /** So far from the margins nothing stands beside anything, as a part of the breadth. */
    private static final double MARGIN = 0.12;

    private static final int MOST = 4;

    /** Points of ink in a cell or row that are dust. */
    private static final int DUST = 1;

    /** A part of the page, from its upper left to its lower right corner, in points of the picture. */
    record Area(int left, int top, int right, int bottom) {}

    private record Found(int top, int bottom, int at, int lines) {}

    private final Bitmap page;
    private final int step;
    private final int dark;

    private SideBySideParts(Bitmap page, int dpi) {
        this.page = page;
        this.step = Math.max(1, (int) (dpi / 72.0 * CELL));
        this.dark = page.threshold();
    }

    /** Two areas for each stretch of the page that has two columns, the left one first. */
    static List<Area> of(Bitmap page, int dpi) {
        var parts = new SideBySideParts(page, dpi);
        var areas = new ArrayList<Area>();
        var taken = new ArrayList<Found>();
        for (var found = parts.next(taken); found != null && taken.size() < MOST; found = parts.next(taken)) {
            taken.add(found);
            areas.add(new Area(0, found.top(), found.at(), found.bottom()));
            areas.add(new Area(found.at(), found.top(), page.width(), found.bottom()));
        }
        return areas;
    }

    /** The stretch with most lines on both sides, outside those {@code taken}. */
    private @Nullable Found next(List<Found> taken) {
        var ink = ink(taken);
        int columns = page.width() / step;
        int left = columns;
        int right = 0;
        for (var row : ink) {
            for (int c = 0; c < columns; c++) {
                if (row[c + 1] > row[c]) {
                    left = Math.min(left, c);
                    right = Math.max(right, c);
                }
            }
        }
        Found best = null;
        int margin = (int) ((right - left) * MARGIN);
        for (int c = left + margin; c + GUTTER <= right - margin; c++) {
            for (int from = 0; from < ink.length; from++) {
                int to = from;
                while (to < ink.length && ink[to][c + GUTTER] == ink[to][c]) {
                    to++;
                }
                if (to > from) {
                    var found = between(ink, from, to, c, columns);
                    best = found != null && (best == null || found.lines() > best.lines()) ? found : best;
                }
                from = to;
            }
        }
        return best;
    }

    private @Nullable Found between(int[][] ink, int from, int to, int c, int columns) {
        if (lines(ink, from, to, 0, c) < LEAST_LINES || lines(ink, from, to, c + GUTTER, columns) < LEAST_LINES) {
            return null;
        }
        int top = white(from * step, 1, to * step);
        int bottom = to == ink.length ? page.height() : white(to * step - 1, -1, from * step);
        int first = (top + step - 1) / step;
        int last = Math.min(to, bottom / step);
        int lines = Math.min(lines(ink, first, last, 0, c), lines(ink, first, last, c + GUTTER, columns));
        if (lines < LEAST_LINES) {
            return null;
        }
        // as far as the gutter is wide, its middle
        int end = c + GUTTER;
        while (end < columns && isWhite(ink, from, to, end)) {
            end++;
        }
        return new Found(top, bottom, (c + end) / 2 * step, lines);
    }

    private static boolean isWhite(int[][] ink, int from, int to, int column) {
        for (int r = from; r < to; r++) {
            if (ink[r][column + 1] > ink[r][column]) {
                return false;
            }
        }
        return true;
    }

    /** How many lines of text stand between two columns of cells. */
    private static int lines(int[][] ink, int from, int to, int left, int right) {
        int lines = 0;
        int high = 0;
        for (int r = from; r < to; r++) {
            high = ink[r][right] > ink[r][left] ? high + 1 : 0;
            lines += high == LEAST_HIGH ? 1 : 0;
        }
        return lines;
    }

    /** The first row without ink from {@code y} on, so that no line is cut. */
    private int white(int y, int direction, int limit) {
        int row = y;
        while (row != limit && inkOfRow(row) > DUST) {
            row += direction;
        }
        return row;
    }

    private int inkOfRow(int y) {
        int ink = 0;
        for (int x = 0; x < page.width(); x++) {
            ink += page.at(x, y) < dark ? 1 : 0;
        }
        return ink;
    }

    /** For each row of cells how many with ink stand left of each column. */
    private int[][] ink(List<Found> taken) {
        int columns = page.width() / step;
        var ink = new int[page.height() / step][columns + 1];
        for (int r = 0; r < ink.length; r++) {
            int middle = r * step + step / 2;
            boolean free = taken.stream().noneMatch(found -> middle >= found.top() && middle < found.bottom());
            for (int c = 0; c < columns; c++) {
                ink[r][c + 1] = ink[r][c] + (free && hasInk(c * step, r * step) ? 1 : 0);
            }
        }
        return ink;
    }

    private boolean hasInk(int left, int top) {
        int ink = 0;
        for (int y = top; y < top + step; y++) {
            for (int x = left; x < left + step; x++) {
                ink += page.at(x, y) < dark ? 1 : 0;
            }
        }
        return ink > DUST;
    }
}
