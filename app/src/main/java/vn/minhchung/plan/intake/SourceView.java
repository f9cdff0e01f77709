package vn.minhchung.plan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The original text with the cells that were read from it (văn bản gốc bên trái), line by line. */
record SourceView(List<TextLine> lines) {

    /**
     * One line; empty ones are left out.
     *
     * @param page the page it stands on, where the format knows pages
     * @param pageBreak the page that begins here
     */
    record TextLine(
            int number, @Nullable Integer page, @Nullable Integer pageBreak, boolean chosen, List<Piece> pieces) {}

    /**
     * A stretch of a line.
     *
     * @param rows the rows it belongs to, separated by blanks; empty when no cell came from it
     * @param column the column it was read into
     * @param continued whether the cell began on an earlier line
     */
    record Piece(String text, String rows, @Nullable Column column, boolean continued, boolean chosen) {}

    private record Mark(int start, int end, UUID row, Column column, boolean continued) {}

    static SourceView of(Review review, @Nullable UUID chosen) {
        var marks = new HashMap<Integer, List<Mark>>();
        for (var line : review.rows()) {
            var first = new HashMap<Column, Integer>();
            for (var span : line.body().spans()) {
                first.merge(span.column(), span.line(), Math::min);
                marks.computeIfAbsent(span.line(), number -> new ArrayList<>())
                        .add(new Mark(
                                span.start(),
                                span.end(),
                                line.row().id(),
                                span.column(),
                                span.line() > first.getOrDefault(span.column(), span.line())));
            }
        }
        var lines = new ArrayList<TextLine>();
        Integer page = null;
        for (var source : review.source()) {
            var here = source.page();
            Integer begins = here != null && !here.equals(page) && page != null ? here : null;
            page = here == null ? page : here;
            if (!source.text().isBlank()) {
                var pieces = pieces(source.text(), marks.getOrDefault(source.number(), List.of()), chosen);
                lines.add(new TextLine(
                        source.number(), here, begins, pieces.stream().anyMatch(Piece::chosen), pieces));
            }
        }
        return new SourceView(lines);
    }

    private static List<Piece> pieces(String text, List<Mark> marks, @Nullable UUID chosen) {
        var cuts = new TreeSet<Integer>();
        cuts.add(0);
        cuts.add(text.length());
        marks.forEach(mark -> {
            cuts.add(Math.clamp(mark.start(), 0, text.length()));
            cuts.add(Math.clamp(mark.end(), 0, text.length()));
        });
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                int start = from;
                var here = marks.stream()
                        .filter(mark -> mark.start() <= start && mark.end() >= to)
                        .toList();
                pieces.add(new Piece(
                        text.substring(from, to).replace("\t", " ⇥ "),
                        here.stream()
                                .map(mark -> mark.row().toString())
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        here.isEmpty() ? null : here.getFirst().column(),
                        !here.isEmpty() && here.getFirst().continued(),
                        here.stream().anyMatch(mark -> mark.row().equals(chosen))));
                from = to;
            }
        }
        return pieces;
    }

    /** First and last line of the chosen row, for the head of the pane. */
    public Map<String, Integer> range() {
        var chosen =
                lines.stream().filter(TextLine::chosen).map(TextLine::number).toList();
        return chosen.isEmpty() ? Map.of() : Map.of("from", chosen.getFirst(), "to", chosen.getLast());
    }
}
