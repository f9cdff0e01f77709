package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.ParsedTask.Form;
import vn.minhchung.document.TaskGroup;
import vn.minhchung.document.structure.Columns.Field;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.document.structure.Outline.Entry;

/** Gives the tasks found in the text their groups and numbers, and reads their parts. */
final class WrittenTasks {

    private final @Nullable LocalDate issued;
    private final @Nullable Year year;
    private final Reason reason;
    private final Confidence usual;

    private WrittenTasks(@Nullable LocalDate issued, @Nullable Year year, Reason reason) {
        this.issued = issued;
        this.year = year;
        this.reason = reason;
        this.usual = reason.confidence();
    }

    static Assignments.Found of(
            List<WrittenTask> written,
            List<Passage> mayBeWork,
            @Nullable LocalDate issued,
            @Nullable Year year,
            Reason reason) {
        return new WrittenTasks(issued, year, reason).finish(written, mayBeWork);
    }

    private Assignments.Found finish(List<WrittenTask> drafts, List<Passage> mayBeWork) {
        var groups = new IdentityHashMap<Paragraph, TaskGroup>();
        var order = new ArrayList<TaskGroup>();
        boolean manyParts = drafts.stream().map(WrittenTasks::part).distinct().count() > 1;
        var tasks = new ArrayList<ParsedTask>();
        var counts = new IdentityHashMap<Object, Integer>();
        for (var draft : drafts) {
            var heading = heading(draft.entry(), manyParts);
            TaskGroup group = null;
            if (heading != null) {
                group = groups.get(heading);
                if (group == null) {
                    var marker = heading.marker();
                    group = new TaskGroup(
                            marker == null ? "" : marker.label(),
                            title(heading),
                            null,
                            heading.text().places());
                    groups.put(heading, group);
                    order.add(group);
                }
            }
            // what has no number of its own comes after the numbers before it
            int printed = draft.label().matches("\\d{1,3}") ? Integer.parseInt(draft.label()) : 0;
            int count = counts.merge(
                    group == null ? this : group,
                    Math.max(printed, 1),
                    (last, next) -> printed > 0 ? Math.max(last, next) : last + 1);
            tasks.add(task(draft, group, draft.label().isEmpty() ? String.valueOf(count) : draft.label()));
        }
        return new Assignments.Found(order, tasks, mayBeWork);
    }

    private static String title(Paragraph heading) {
        var owner = Owners.at(heading.text());
        return owner == null
                ? heading.text().stripEnd(".:").text()
                : owner.name().text();
    }

    private static Object part(WrittenTask draft) {
        return draft.entry().above().stream()
                .filter(above -> above.is(Kind.ROMAN))
                .<Object>map(above -> above)
                .findFirst()
                .orElse("");
    }

    /** The numbered heading right above, or the part of the document when several parts hold tasks. */
    private static @Nullable Paragraph heading(Entry entry, boolean manyParts) {
        for (var above : entry.above().reversed()) {
            if (entry.paragraph().marker() == null && !above.isTitle()) {
                continue;
            }
            if (above.is(Kind.DECIMAL) || above.is(Kind.LETTER)) {
                return above;
            }
            if (above.is(Kind.ROMAN) && manyParts) {
                return above;
            }
        }
        return null;
    }

    private ParsedTask task(WrittenTask draft, @Nullable TaskGroup group, String number) {
        var none = draft.content().slice(0, 0);
        var result = draft.cells().getOrDefault(Field.RESULT, none);
        return new ParsedTask(
                group == null ? null : group.number(),
                null,
                number,
                draft.content().extracted(reason),
                lead(draft),
                coordinating(draft),
                result.isEmpty() ? Extracted.absent("") : result.extracted(reason),
                deadline(draft).within(usual),
                Targets.union(
                        Targets.in(draft.content(), null, null, issued, Reason.PRINTED),
                        Targets.in(result, null, null, issued, Reason.PRINTED)),
                List.of(),
                draft.form());
    }

    /** A time that a sentence names and that was not understood is shown as such: the document is not silent. */
    private Extracted<Deadline> deadline(WrittenTask draft) {
        var words = draft.cells().get(Field.DEADLINE);
        if (words == null || words.isEmpty()) {
            var unread = draft.form() == Form.SENTENCE
                    ? DeadlinePhrases.unread(draft.content())
                    : draft.content().slice(0, 0);
            return unread.isEmpty()
                    ? Extracted.absent(new Deadline.Unstated(""))
                    : unread.extracted(new Deadline.Unstated(unread.text()), Reason.UNCLEAR);
        }
        return Deadlines.extract(words.text(), words.places(), issued, year);
    }

    private Extracted<List<AgencyMention>> lead(WrittenTask draft) {
        var cell = draft.cells().get(Field.LEAD);
        var roles = cell == null ? null : Agencies.roles(cell);
        return cell != null
                        && roles != null
                        && !roles.coordinating().isEmpty()
                        && !roles.lead().isEmpty()
                ? cell.extracted(roles.lead(), Reason.PRINTED).within(usual)
                : agencies(cell, draft.leadAbove() ? Reason.INFERRED : Reason.PRINTED);
    }

    private Extracted<List<AgencyMention>> coordinating(WrittenTask draft) {
        var cell = draft.cells().get(Field.COORDINATING);
        var lead = draft.cells().get(Field.LEAD);
        if ((cell == null || cell.isEmpty()) && lead != null) {
            var roles = Agencies.roles(lead);
            if (!roles.coordinating().isEmpty() && !roles.lead().isEmpty()) {
                return lead.extracted(roles.coordinating(), Reason.PRINTED).within(usual);
            }
        }
        return agencies(cell, Reason.PRINTED);
    }

    private Extracted<List<AgencyMention>> agencies(@Nullable Passage cell, Reason why) {
        var mentions = cell == null
                ? List.<AgencyMention>of()
                : Agencies.in(cell).stream()
                        .filter(mention ->
                                Character.isUpperCase(mention.name().charAt(0)) || Owners.isName(mention.name()))
                        .toList();
        return cell == null || mentions.isEmpty()
                ? Extracted.absent(List.of())
                : cell.extracted(mentions, Agencies.areDoubtful(cell, mentions) ? Reason.UNCLEAR : why)
                        .within(usual);
    }
}
