package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Metadata;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.document.SourceText;

/** Puts together what the readers of the parts find. */
public final class PlanReader {

    private PlanReader() {}

    /** The agencies named in {@code cell}. */
    public static List<AgencyMention> agencies(String cell) {
        var lines = SourceText.of(cell.lines().toList());
        return lines.lines().stream()
                .flatMap(line -> Agencies.in(Passage.of(lines, line)).stream())
                .toList();
    }

    /** The document that {@code source} is; {@code findings} are those of the format reader. */
    public static ParsedDocument read(SourceText source, List<Finding> findings) {
        var all = new ArrayList<>(findings);
        var tables = TaskTables.read(source, null);
        all.addAll(tables.findings());
        return new ParsedDocument(
                source,
                Metadata.EMPTY,
                tables.groups(),
                tables.tasks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all);
    }
}
