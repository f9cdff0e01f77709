package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.document.structure.Columns.Field;

/**
 * Finds task tables that were pasted cell by cell, each cell a line of its own. The headings below "STT" name the columns and their number; a row
 * begins at the next number. Empty cells left no line and cells of several paragraphs left many, so the lines of a row are given to the
 * columns they fit best, in order.
 */
final class StackedTables {

    private static final Pattern FIRST = Pattern.compile("(?:so )?(?:tt|stt|thu tu)\\.?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]?");
    private static final Pattern PART = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})+[.)]?");
    private static final Pattern GROUP = Pattern.compile("(?:[IVX]{1,5}|[A-HĐ])[.)]?");

    /** What goes on behind the table. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?:[IVX]{1,5}|[A-HĐ]|\\d{1,2})\\s*[.)/]\\s+\\S.*|(?iu:(?:nơi nhận|phụ lục|trên đây|ghi chú)\\b).*");

    private static final int LONGEST_HEADING = 60;
    private static final int MOST_COLUMNS = 12;

    /** More lines than this are no row. */
    private static final int MOST_LINES = 40;

    /** A line more in a cell that has one; then it fits only where its kind is the very one that is asked for. */
    private static final double JOINED = -2.5;

    private static final double EMPTY = -0.5;

    private final SourceText source;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> lines = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The rows of such tables, the lines they take, and the tables that could not be read. */
    record Found(List<Row> rows, Set<Integer> lines, List<Finding> findings) {}

    private StackedTables(SourceText source) {
        this.source = source;
    }

    static Found in(SourceText source) {
        var tables = new StackedTables(source);
        var cells = source.lines().stream()
                .filter(line -> !line.text().isBlank())
                .map(line -> Passage.of(source, line).strip())
                .toList();
        int at = 0;
        while (at < cells.size()) {
            at = FIRST.matcher(cells.get(at).folded()).matches() ? tables.table(cells, at) : at + 1;
        }
        return new Found(tables.rows, tables.lines, tables.findings);
    }

    /** Reads the table whose first heading stands at {@code from}; returns where it ends. */
    private int table(List<Passage> cells, int from) {
        int body = from + 1;
        while (body < cells.size() && body - from <= MOST_COLUMNS && isHeading(cells.get(body))) {
            body++;
        }
        if (body == cells.size() || !isNumber(cells.get(body))) {
            int known = from + 1;
            while (known < body && Columns.isKnown(cells.get(known))) {
                known++;
            }
            unread(row(cells.subList(from, known), Reason.PRINTED));
            return from + 1;
        }
        var heading = row(cells.subList(from, body), Reason.PRINTED);
        var columns = Columns.named(heading);
        if (!columns.has(Field.CONTENT) || body - from < 3) {
            return from + 1;
        }
        var read = new ArrayList<Row>();
        int end = rows(cells, body, columns, body - from, read);
        if (read.stream().filter(row -> row.filled().size() > 2).count() < 2) {
            unread(heading);
            return from + 1;
        }
        rows.add(heading);
        rows.addAll(read);
        for (int line = heading.line(); line <= cells.get(end - 1).firstLine(); line++) {
            lines.add(line);
        }
        return end;
    }

    private static boolean isHeading(Passage cell) {
        return cell.length() <= LONGEST_HEADING && cell.text().indexOf('\t') < 0 && !isNumber(cell);
    }

    private void unread(Row heading) {
        if (Columns.areHeadedBy(heading)) {
            findings.add(Code.TABLE_UNREAD.at(
                    heading.cell(0).places(),
                    String.join(
                            " | ", heading.cells().stream().map(Passage::text).toList())));
        }
    }

    private int rows(List<Passage> cells, int body, Columns columns, int width, List<Row> read) {
        int at = body;
        int last = 0;
        while (at < cells.size() && begins(cells, at, last)) {
            int end = at + 1;
            boolean group = GROUP.matcher(cells.get(at).text()).matches();
            var number = NUMBER.matcher(cells.get(at).text());
            last = number.matches() ? Integer.parseInt(number.group(1)) : last;
            while (end < cells.size()
                    && !begins(cells, end, last)
                    && !(group && end > at + 1)
                    && !BEHIND.matcher(cells.get(end).text()).matches()
                    && cells.get(end).text().indexOf('\t') < 0) {
                end++;
            }
            if (end - at > MOST_LINES) {
                return at;
            }
            boolean goesOn = end < cells.size() && begins(cells, end, last);
            var fit = new Fit(cells.subList(at, end), columns, width, !goesOn);
            read.add(fit.row());
            at += fit.taken();
            if (!goesOn) {
                return at;
            }
        }
        return at;
    }

    private static boolean isNumber(Passage cell) {
        return NUMBER.matcher(cell.text()).matches()
                || GROUP.matcher(cell.text()).matches();
    }

    /** Whether a row begins: the next number, the first again, the number of a part, or that of a group with its title. */
    private static boolean begins(List<Passage> cells, int at, int last) {
        var number = NUMBER.matcher(cells.get(at).text());
        if (number.matches()) {
            int value = Integer.parseInt(number.group(1));
            return value == last + 1
                    || value == 1 && at + 1 < cells.size() && CellKind.of(cells.get(at + 1)) == CellKind.WORK;
        }
        return PART.matcher(cells.get(at).text()).matches()
                || GROUP.matcher(cells.get(at).text()).matches()
                        && at + 2 < cells.size()
                        && isNumber(cells.get(at + 2));
    }

    private Row row(List<Passage> cells, Reason reason) {
        return new Row(
                cells.getFirst().firstLine(),
                source.page(cells.getFirst().firstLine()),
                List.copyOf(cells),
                List.of(),
                reason);
    }

    /** The lines of one row, given to the columns they fit best. */
    private final class Fit {

        private final List<Passage> printed;
        private final Columns columns;
        private final int width;
        private final int[] chosen;
        private final int taken;

        /** {@code open}: the last lines may be no part of the row. */
        Fit(List<Passage> printed, Columns columns, int width, boolean open) {
            this.printed = printed;
            this.columns = columns;
            this.width = width;
            this.chosen = new int[printed.size()];
            this.taken = choose(open);
        }

        private int choose(boolean open) {
            var best = new double[printed.size()][width];
            var from = new int[printed.size()][width];
            for (int line = 1; line < printed.size(); line++) {
                var kind = CellKind.of(printed.get(line));
                for (int at = 0; at < width; at++) {
                    best[line][at] = Double.NEGATIVE_INFINITY;
                    for (int before = 0; before <= at && at > 0; before++) {
                        double link = line == 1 && before > 0
                                ? Double.NEGATIVE_INFINITY
                                : before == at ? joined(at) : skipped(before, at);
                        double score = best[line - 1][before] + link + fit(kind, columns.field(at));
                        if (score > best[line][at]) {
                            best[line][at] = score;
                            from[line][at] = before;
                        }
                    }
                }
            }
            int last = printed.size() - 1;
            int column = column(best, last);
            for (int line = last - 1; open && line > 0; line--) {
                if (best[line][column(best, line)] + skipped(column(best, line), width)
                        > best[last][column] + skipped(column, width)) {
                    last = line;
                    column = column(best, line);
                }
            }
            for (int line = last; line > 0; line--) {
                chosen[line] = column;
                column = from[line][column];
            }
            return last + 1;
        }

        /** Of several agencies the later help rather than lead. */
        private double joined(int at) {
            return columns.field(at) == Field.LEAD ? JOINED + EMPTY : JOINED;
        }

        private int column(double[][] best, int line) {
            int column = 0;
            for (int at = 1; at < width; at++) {
                if (best[line][at] + skipped(at, width) > best[line][column] + skipped(column, width)) {
                    column = at;
                }
            }
            return column;
        }

        private double skipped(int before, int at) {
            double cost = 0;
            for (int empty = before + 1; empty < at; empty++) {
                cost += columns.field(empty) == Field.CONTENT ? 6 * EMPTY : EMPTY;
            }
            return cost;
        }

        private static double fit(CellKind kind, Field field) {
            return switch (field) {
                case CONTENT ->
                    switch (kind) {
                        case WORK -> 3;
                        case WORDS -> 2;
                        case OTHER -> 1;
                        case AGENCY, TIME, NUMBER -> -1;
                    };
                case LEAD, COORDINATING -> kind == CellKind.AGENCY ? 3 : kind == CellKind.OTHER ? 0 : -2;
                case START, DEADLINE -> kind == CellKind.TIME ? 3 : -2;
                case RESULT ->
                    switch (kind) {
                        case OTHER, WORDS -> 2;
                        case WORK -> 1;
                        case AGENCY, NUMBER -> -1;
                        case TIME -> -2;
                    };
                case NUMBER, GROUP, OTHER -> 0.5;
            };
        }

        int taken() {
            return taken;
        }

        Row row() {
            var cells = new ArrayList<Passage>();
            for (int at = 0; at < width; at++) {
                var cell = Passage.empty(source);
                for (int line = 0; line < taken; line++) {
                    cell = chosen[line] == at ? cell.plus(String.valueOf(SourceLine.BREAK), printed.get(line)) : cell;
                }
                cells.add(cell);
            }
            return StackedTables.this.row(cells, taken == width ? Reason.PRINTED : Reason.INFERRED);
        }
    }
}
