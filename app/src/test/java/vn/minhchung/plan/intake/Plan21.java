package vn.minhchung.plan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.DocumentReader;
import vn.minhchung.document.Footnote;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.document.ParsedTask;

/** Kế hoạch 21/KH-UBND as the rules see it, its agencies taken as known. */
final class Plan21 {

    static final String FILE = "21-KH-UBND-2025.ocr-markdown.txt";
    static final PlanFacts FACTS = new PlanFacts(LocalDate.of(2025, 7, 31), LocalDate.of(2025, 12, 31), true);

    private Plan21() {}

    static byte[] bytes() {
        return bytes(FILE);
    }

    static byte[] bytes(String file) {
        try (var in = Plan21.class.getResourceAsStream("/demo/plans/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ParsedDocument read() {
        return DocumentReader.read(FILE, bytes());
    }

    /** The 70 tasks under the numbers people call them by: "IV.2", "V.2.1". */
    static Map<String, TaskText> tasks() {
        var tasks = new LinkedHashMap<String, TaskText>();
        for (var task : read().tasks()) {
            var part = task.subgroup() == null ? "" : task.subgroup().contains("nhân lực") ? "1." : "2.";
            tasks.put(task.group() + "." + part + task.number(), text(task));
        }
        return tasks;
    }

    private static TaskText text(ParsedTask task) {
        return new TaskText(
                task.content().value(),
                String.join(
                        "; ",
                        task.lead().value().stream().map(AgencyMention::raw).toList()),
                named(task.lead().value()),
                named(task.coordinating().value()),
                task.result().value(),
                task.deadline().value(),
                task.footnotes().stream()
                        .map(Footnote::text)
                        .map(text -> text.value())
                        .toList());
    }

    static List<Named> named(List<AgencyMention> mentions) {
        return mentions.stream()
                .map(mention -> new Named(
                        mention,
                        mention.collective()
                                ? new Meaning.Several(new UUID(0, 2), mention.name(), 14, null)
                                : new Meaning.One(new UUID(0, 1), mention.name(), null)))
                .toList();
    }
}
