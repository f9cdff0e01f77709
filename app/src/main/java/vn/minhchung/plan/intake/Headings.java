package vn.minhchung.plan.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Fold;

/** The heading rows of the tables in a document (dòng tiêu đề bảng), and what their columns are taken to hold. */
final class Headings {

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private Headings() {}

    /** What a column holds (vai trò của cột), and the words under which the reader knows it. */
    enum Role {
        NUMBER("Số TT"),
        CONTENT("Nội dung nhiệm vụ"),
        LEAD("Cơ quan chủ trì"),
        COORDINATING("Cơ quan phối hợp"),
        RESULT("Sản phẩm"),
        DEADLINE("Thời gian hoàn thành"),
        OTHER("Ghi chú");

        final String words;

        Role(String words) {
            this.words = words;
        }
    }

    /** A heading row (dòng tiêu đề) with its cells, each once for all tables with the same. */
    record Heading(int line, List<String> cells) {}

    /** The first rows of the tables with three columns or more. */
    static List<Heading> in(List<SourceLine> lines) {
        var found = new LinkedHashMap<List<String>, Heading>();
        for (int i = 0; i + 1 < lines.size() && found.size() < MOST; i++) {
            var line = lines.get(i);
            boolean first = i == 0 || !lines.get(i - 1).isRow();
            var cells = cells(line);
            if (first
                    && cells.size() >= 3
                    && cells.stream().allMatch(cell -> cell.length() <= LONGEST)
                    && lines.get(i + 1).isRow()) {
                found.putIfAbsent(
                        cells.stream().map(Fold::fold).toList(), new Heading(line.number(), List.copyOf(cells)));
            }
        }
        return List.copyOf(found.values());
    }

    private static List<String> cells(SourceLine line) {
        return Arrays.stream(line.text().split("\t", -1))
                .map(cell -> cell.replace(SourceLine.BREAK, ' ').strip())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * The source with the headings of {@code roles}, by folded words, said in words that the reader knows; null when it has no
     * heading row of which at least one cell is among them.
     */
    static @Nullable SourceText said(SourceText source, Map<String, Role> roles) {
        var headings = in(source.lines()).stream()
                .filter(heading -> heading.cells().stream().anyMatch(cell -> roles.containsKey(Fold.fold(cell))))
                .map(heading -> heading.cells().stream().map(Fold::fold).toList())
                .toList();
        if (headings.isEmpty()) {
            return null;
        }
        return new SourceText(source.lines().stream()
                .map(line -> line.isRow()
                                && headings.contains(
                                        cells(line).stream().map(Fold::fold).toList())
                        ? new SourceLine(line.number(), said(line, roles), line.page())
                        : line)
                .toList());
    }

    private static String said(SourceLine line, Map<String, Role> roles) {
        return cells(line).stream()
                .map(cell -> {
                    var role = roles.get(Fold.fold(cell));
                    return role == null ? cell : role.words;
                })
                .collect(Collectors.joining("\t"));
    }
}
