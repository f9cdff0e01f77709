package vn.minhchung.plan.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.DocumentComparison;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.Metadata;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Fold;

/**
 * Recognises a document that was here before (nhận ra văn bản đã có), whatever its rendering. Both are compared as they stand after
 * people have corrected them.
 */
@Component
class Recognition {

    /** Documents of which about this share of the words is common are compared word by word. */
    private static final double WORTH_COMPARING = 0.1;

    private static final int MOST_COMPARED = 5;

    private final Drafts drafts;
    private final SamenessRows rows;

    Recognition(Drafts drafts, SamenessRows rows) {
        this.drafts = drafts;
        this.rows = rows;
    }

    private record Candidate(Drafts.Trace trace, double likeness) {}

    /** Looks for the document of {@code draft} among those the unit imports and those at work; what it finds waits for a decision. */
    void look(Draft draft, int[] signature) {
        var traces = drafts.traces(draft.id(), draft.unit());
        var sameFile = traces.stream()
                .filter(trace -> trace.hash().equals(draft.fileHash()))
                .min(Comparator.comparing(trace -> !trace.issued()));
        if (sameFile.isPresent()) {
            rows.insert(draft.id(), sameFile.get().id(), 1);
            return;
        }
        var number = Fold.fold(draft.details().number());
        traces.stream()
                .map(trace -> new Candidate(trace, Signature.likeness(signature, trace.signature())))
                .filter(one -> one.likeness() >= WORTH_COMPARING
                        || !number.isEmpty()
                                && number.equals(Fold.fold(one.trace().number())))
                .sorted(Comparator.comparing((Candidate one) -> -one.likeness())
                        .thenComparing(one -> !one.trace().issued()))
                .limit(MOST_COMPARED)
                .map(one -> Map.entry(
                        one.trace(),
                        compare(drafts.find(one.trace().id()).orElseThrow(DraftRefusals.DraftNotFound::new), draft)))
                .filter(one -> one.getValue().same())
                .min(Comparator.comparing((Map.Entry<Drafts.Trace, DocumentComparison> one) ->
                        !one.getKey().issued()))
                .ifPresent(one -> rows.insert(
                        draft.id(), one.getKey().id(), one.getValue().alike()));
    }

    /** What {@code after} has otherwise than {@code before}. */
    DocumentComparison compare(Draft before, Draft after) {
        return DocumentComparison.of(document(before), document(after));
    }

    private ParsedDocument document(Draft draft) {
        var lines = drafts.rows(draft.id());
        var labels = Reviews.labels(lines);
        return new ParsedDocument(
                new SourceText(drafts.source(draft.id())),
                metadata(draft.details()),
                List.of(),
                lines.stream().map(row -> task(row, labels, draft.details())).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Metadata metadata(Draft.Details details) {
        var issuedOn = details.issuedOn();
        return new Metadata(
                null,
                head(details.number()),
                issuedOn == null ? null : said(issuedOn),
                null,
                head(details.issuer()),
                head(details.title()),
                List.of(),
                List.of(),
                null);
    }

    private static @Nullable Extracted<String> head(String text) {
        return text.isBlank() ? null : said(text);
    }

    /** Under the number that people call it by. */
    private static ParsedTask task(Row row, Map<UUID, String> labels, Draft.Details details) {
        var body = row.body();
        return new ParsedTask(
                null,
                null,
                labels.getOrDefault(row.id(), body.number()),
                said(body.content()),
                said(AgencyMention.in(body.lead())),
                said(AgencyMention.in(body.coordinating())),
                said(body.result()),
                said(Deadlines.parse(body.deadline(), details.issuedOn())),
                List.of(),
                List.of(),
                ParsedTask.Form.ROW);
    }

    private static <T> Extracted<T> said(T value) {
        return new Extracted<>(value, List.of(), Confidence.Reason.PRINTED.confidence());
    }
}
