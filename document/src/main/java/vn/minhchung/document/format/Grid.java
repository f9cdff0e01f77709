package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.minhchung.document.format.Rulings.Ruling;

/** A ruled table on a page: which cell a letter stands in, merged cells included. */
final class Grid {

    /** Lines closer than this are one, in points. */
    private static final double NEAR = 3;

    /** The edges of two cells. */
    private static final int TITLE_EDGES = 3;

    /** What is higher holds a line of text. */
    private static final double CUT = 8;

    private final List<Ruling> rulings;
    private final List<Double> columns;
    private final List<Double> rows;
    private boolean partOfWider;

    private Grid(List<Ruling> rulings) {
        this.rulings = rulings;
        this.columns = edges(rulings.stream().filter(line -> !line.horizontal()).toList());
        var rows = edges(rulings.stream().filter(Ruling::horizontal).toList());
        // a row that the page cuts has no line at the cut; the lines between its cells reach as far as it does
        rulings.stream()
                .filter(line -> !line.horizontal())
                .mapToDouble(Ruling::from)
                .min()
                .ifPresent(top -> {
                    if (!rows.isEmpty() && top < rows.getFirst() - CUT) {
                        rows.addFirst(top);
                    }
                });
        rulings.stream()
                .filter(line -> !line.horizontal())
                .mapToDouble(Ruling::to)
                .max()
                .ifPresent(foot -> {
                    if (!rows.isEmpty() && foot > rows.getLast() + CUT) {
                        rows.add(foot);
                    }
                });
        this.rows = List.copyOf(rows);
    }

    /** The tables that {@code rulings} draw: lines that touch each other, at least two rows or columns of cells. */
    static List<Grid> of(List<Ruling> rulings) {
        var grids = new ArrayList<Grid>();
        var open = new ArrayList<>(rulings);
        while (!open.isEmpty()) {
            var together = new ArrayList<Ruling>();
            together.add(open.removeLast());
            for (int i = 0; i < together.size(); i++) {
                var line = together.get(i);
                open.removeIf(other -> touches(line, other) && together.add(other));
            }
            var grid = new Grid(together);
            if (grid.columns.size() >= 3 && grid.rows.size() >= 2) {
                grids.addAll(grid.bands());
            }
        }
        grids.sort(Comparator.comparingDouble(Grid::top));
        return grids;
    }

    private Grid(List<Ruling> rulings, List<Double> columns, List<Double> rows) {
        this.rulings = rulings;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Rows whose cells do not stand below those of the rows above are a table of their own, although it touches: otherwise the columns of both
     * would cut each other to pieces.
     */
    private List<Grid> bands() {
        var bands = new ArrayList<Grid>();
        var shared = new TreeSet<Double>();
        int from = 0;
        for (int row = 0; row + 1 < rows.size(); row++) {
            double middle = (rows.get(row) + rows.get(row + 1)) / 2;
            var own = columns.stream()
                    .filter(edge -> isRuled(false, edge, middle))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!shared.containsAll(own) && !own.containsAll(shared)) {
                bands.add(new Grid(rulings, List.copyOf(shared), rows.subList(from, row + 1)));
                shared.clear();
                from = row;
            }
            shared.addAll(own);
        }
        bands.add(new Grid(rulings, List.copyOf(shared), rows.subList(from, rows.size())));
        bands.removeIf(band -> band.columns.size() < 2);
        // the title of a group is one or two cells, wherever they end, and a row of the table all the same
        if (bands.stream().anyMatch(band -> band.columns.size() > TITLE_EDGES)) {
            bands.forEach(band -> band.partOfWider = true);
        }
        return bands;
    }

    private static boolean touches(Ruling a, Ruling b) {
        if (a.horizontal() == b.horizontal()) {
            return Math.abs(a.at() - b.at()) <= NEAR && a.from() <= b.to() + NEAR && b.from() <= a.to() + NEAR;
        }
        return a.at() >= b.from() - NEAR
                && a.at() <= b.to() + NEAR
                && b.at() >= a.from() - NEAR
                && b.at() <= a.to() + NEAR;
    }

    private static List<Double> edges(List<Ruling> lines) {
        var edges = new ArrayList<Double>();
        for (double at : lines.stream().mapToDouble(Ruling::at).sorted().toArray()) {
            if (edges.isEmpty() || at - edges.getLast() > NEAR) {
                edges.add(at);
            }
        }
        return edges;
    }

    double top() {
        return rows.getFirst();
    }

    boolean contains(Letter letter) {
        return letter.middleX() >= columns.getFirst()
                && letter.middleX() <= columns.getLast()
                && letter.middleY() >= rows.getFirst()
                && letter.middleY() <= rows.getLast();
    }

    /** Where a cell is on the page. */
    record Area(double left, double top, double right, double bottom) {}

    /** The cells, merged ones as one. */
    List<Area> areas() {
        int width = columns.size() - 1;
        var owners = owners();
        var areas = new TreeMap<Integer, Area>();
        for (int i = 0; i < owners.length; i++) {
            int row = i / width;
            int column = i % width;
            areas.merge(
                    owners[i],
                    new Area(columns.get(column), rows.get(row), columns.get(column + 1), rows.get(row + 1)),
                    (a, b) -> new Area(
                            Math.min(a.left(), b.left()),
                            Math.min(a.top(), b.top()),
                            Math.max(a.right(), b.right()),
                            Math.max(a.bottom(), b.bottom())));
        }
        return List.copyOf(areas.values());
    }

    private int[] owners() {
        int width = columns.size() - 1;
        var owners = new int[(rows.size() - 1) * width];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = owner(owners, i / width, i % width, width);
        }
        return owners;
    }

    /**
     * The text of the cells, row by row. A cell that reaches down says the same in every row, unless the first column reaches
     * down too: then the row is a part of the item above.
     */
    List<List<String>> rows(List<Letter> letters) {
        int height = rows.size() - 1;
        int width = columns.size() - 1;
        var cells = new ArrayList<List<Letter>>();
        for (int i = 0; i < height * width; i++) {
            cells.add(new ArrayList<>());
        }
        var owners = owners();
        for (var letter : letters) {
            int at = index(rows, letter.middleY()) * width + index(columns, letter.middleX());
            cells.get(owners[at]).add(letter);
        }
        var table = new ArrayList<List<String>>();
        for (int row = 0; row < height; row++) {
            boolean partOfAbove = owners[row * width] < row * width;
            var texts = new ArrayList<String>();
            for (int column = 0; column < width; column++) {
                int owner = owners[row * width + column];
                boolean own = owner == row * width + column;
                boolean fromAbove = owner < row * width && owner % width == column && !partOfAbove;
                texts.add(own || fromAbove ? text(cells.get(owner)) : "");
            }
            while (partOfWider && texts.size() < TITLE_EDGES) {
                texts.add("");
            }
            table.add(texts);
        }
        return table;
    }

    /** The upper left cell of the merged cell that this one belongs to. */
    private int owner(int[] owners, int row, int column, int width) {
        double middleY = (rows.get(row) + rows.get(row + 1)) / 2;
        double middleX = (columns.get(column) + columns.get(column + 1)) / 2;
        if (column > 0 && !isRuled(false, columns.get(column), middleY)) {
            return owners[row * width + column - 1];
        }
        if (row > 0 && !isRuled(true, rows.get(row), middleX)) {
            return owners[(row - 1) * width + column];
        }
        return row * width + column;
    }

    private boolean isRuled(boolean horizontal, double at, double across) {
        return rulings.stream()
                .anyMatch(line -> line.horizontal() == horizontal
                        && Math.abs(line.at() - at) <= NEAR
                        && line.from() <= across
                        && line.to() >= across);
    }

    private static int index(List<Double> edges, double at) {
        int index = 0;
        while (index + 2 < edges.size() && at > edges.get(index + 1)) {
            index++;
        }
        return index;
    }

    /** Whether a number such as 346/TCT or 30/08/2025 goes on in the next line. */
    static boolean isTorn(CharSequence before, String next) {
        return next.matches("/\\S.*") || before.toString().matches("(?s).*\\S[/-]");
    }

    /** The lines of a cell as one text; a line that begins with a dash or a plus stays a line of its own. */
    private static String text(List<Letter> letters) {
        var text = new StringBuilder();
        for (var line : Letter.lines(letters)) {
            var words = Letter.text(line);
            if (!text.isEmpty() && !isTorn(text, words)) {
                text.append(words.matches("[-+•]\\s?\\S.*") ? '\n' : ' ');
            }
            text.append(words);
        }
        return text.toString();
    }
}
