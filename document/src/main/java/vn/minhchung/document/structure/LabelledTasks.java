package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.minhchung.document.ParsedTask.Form;
import vn.minhchung.document.structure.Columns.Field;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.document.structure.Outline.Entry;

/** Reads tasks whose parts are labelled lines below them or behind them: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …". */
final class LabelledTasks {

    private final Set<Entry> taken = new HashSet<>();
    private final List<WrittenTask> found = new ArrayList<>();

    private LabelledTasks() {}

    /** The tasks, and the paragraphs that they and their labels take. */
    record Found(List<WrittenTask> tasks, Set<Entry> entries) {}

    static Found in(List<Entry> zone) {
        var tasks = new LabelledTasks();
        tasks.read(zone);
        return new Found(tasks.found, tasks.taken);
    }

    private void read(List<Entry> zone) {
        var cuts =
                zone.stream().map(entry -> Labels.cut(entry.paragraph().text())).toList();
        var runs = new IdentityHashMap<Paragraph, Integer>();
        for (int i = 0; i < zone.size(); i++) {
            if (isLabelLine(cuts.get(i)) && (i == 0 || !isLabelLine(cuts.get(i - 1)))) {
                var above = zone.get(i).above();
                if (!above.isEmpty()) {
                    runs.merge(above.getLast(), 1, Integer::sum);
                }
            }
        }
        int from = 0;
        for (int i = 0; i < zone.size(); i++) {
            var cut = cuts.get(i);
            if (!cut.assigns()) {
                continue;
            }
            var cells = new LinkedHashMap<Field, Passage>();
            List<Entry> block;
            Passage content;
            int end = i;
            if (cut.before().isEmpty()) {
                block = block(zone, from, i, runs);
                content = content(block, cuts, zone, cut);
            } else {
                block = List.of(zone.get(i));
                content = cut.before();
                cells.putAll(cut.fields());
                end = i + 1;
            }
            while (end < zone.size() && isLabelLine(cuts.get(end)) && !repeats(cells, cuts.get(end))) {
                cuts.get(end).fields().forEach((field, words) -> cells.merge(field, words, (a, b) -> a.plus("; ", b)));
                end++;
            }
            if (!content.isEmpty() && !block.isEmpty() && cells.containsKey(Field.LEAD) && content.length() > 8) {
                block.forEach(taken::add);
                for (int k = i; k < end; k++) {
                    taken.add(zone.get(k));
                }
                found.add(new WrittenTask(
                        block.getFirst(), WrittenTask.label(block.getFirst()), content, cells, false, Form.LABELLED));
            }
            from = end;
            i = Math.max(i, end - 1);
        }
    }

    private static boolean repeats(Map<Field, Passage> cells, Labels.Cut cut) {
        return cut.fields().containsKey(Field.LEAD) && cells.containsKey(Field.LEAD);
    }

    private static boolean isLabelLine(Labels.Cut cut) {
        return cut.before().isEmpty() && !cut.fields().isEmpty();
    }

    /** The paragraphs that the labelled line {@code at} is about. */
    private static List<Entry> block(List<Entry> zone, int from, int at, Map<Paragraph, Integer> runs) {
        var line = zone.get(at);
        if (at == 0) {
            return List.of();
        }
        var last = zone.get(at - 1);
        if (line.above().stream().anyMatch(above -> above == last.paragraph())
                && !last.paragraph().is(Kind.ROMAN)) {
            return List.of(last);
        }
        var heading = line.above().isEmpty() ? null : line.above().getLast();
        var block = new ArrayList<Entry>();
        for (int k = at - 1; k >= from; k--) {
            var entry = zone.get(k);
            if (entry.paragraph() == heading) {
                if (runs.getOrDefault(heading, 0) <= 1 && !heading.is(Kind.ROMAN)) {
                    block.addFirst(entry);
                }
                break;
            }
            if (heading != null && !entry.under(heading)) {
                break;
            }
            if (!block.isEmpty() && entry.paragraph().marker() == null) {
                break;
            }
            block.addFirst(entry);
            if (heading == null) {
                break;
            }
        }
        return block;
    }

    private static Passage content(List<Entry> block, List<Labels.Cut> cuts, List<Entry> zone, Labels.Cut own) {
        var named = own.fields().get(Field.CONTENT);
        if (block.isEmpty()) {
            return named == null ? own.before() : named;
        }
        var text = block.getFirst().paragraph().text().slice(0, 0);
        for (var entry : block) {
            var cut = cuts.get(zone.indexOf(entry));
            var words = cut.before().isEmpty() && cut.fields().containsKey(Field.CONTENT)
                    ? cut.fields().get(Field.CONTENT)
                    : entry.paragraph().text();
            text = text.plus(" ", words == null ? entry.paragraph().text() : words);
        }
        return block.size() == 1 ? text.stripEnd(".;:") : text.stripEnd(";:");
    }
}
