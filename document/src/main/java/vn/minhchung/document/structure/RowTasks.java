package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.Footnote;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.SourcePlace;
import vn.minhchung.document.SourceText;
import vn.minhchung.document.TaskGroup;
import vn.minhchung.document.structure.Columns.Field;

/** Reads the cells of the tasks that the tables hold, and compares their number with what the groups declare. */
final class RowTasks {

    private final SourceText source;
    private final @Nullable LocalDate issued;
    private final @Nullable Year year;
    private final Confidence usual;
    private final List<RowTask> drafts;
    private final List<TaskGroup> groups;

    /** The rows of each matrix: together they tell what its marks mean. */
    private final Map<Columns, List<Row>> matrices = new IdentityHashMap<>();

    private final Map<Columns, Marks> marks = new IdentityHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    RowTasks(
            SourceText source,
            @Nullable LocalDate issued,
            @Nullable Year year,
            Confidence usual,
            List<RowTask> drafts,
            List<TaskGroup> groups) {
        this.source = source;
        this.issued = issued;
        this.year = year;
        this.usual = usual;
        this.drafts = drafts;
        this.groups = groups;
        for (var draft : drafts) {
            if (draft.columns.isMatrix()) {
                matrices.computeIfAbsent(draft.columns, none -> new ArrayList<>())
                        .add(draft.row);
            }
        }
    }

    /** The tasks in the order of their rows; what is strange about them is added to {@code findings}. */
    List<ParsedTask> read(List<Finding> found) {
        var tasks = drafts.stream().map(this::task).toList();
        reconcile(tasks);
        found.addAll(findings);
        return tasks;
    }

    private ParsedTask task(RowTask draft) {
        var position = draft.numberUnclear ? Reason.UNCLEAR : draft.numberGuessed ? Reason.POSITION : Reason.PRINTED;
        var reason = !draft.joinedAt.isEmpty() && !draft.numberUnclear ? Reason.JOINED : position;
        var content = cell(draft, Field.CONTENT);
        var result = cell(draft, Field.RESULT);
        var deadline = cell(draft, Field.DEADLINE);
        return new ParsedTask(
                draft.group == null ? null : draft.group.number(),
                draft.subgroup,
                draft.number,
                content.extracted(reason).within(usual).within(trust(draft, Field.CONTENT)),
                agencies(draft, Field.LEAD),
                agencies(draft, Field.COORDINATING),
                result.isEmpty()
                        ? Extracted.absent("")
                        : result.extracted(Reason.PRINTED).within(usual),
                deadline.isEmpty()
                        ? absent(draft, Field.DEADLINE, Deadlines.parse("", issued))
                        : Deadlines.extract(deadline.text(), deadline.places(), issued, year)
                                .within(usual)
                                .within(trust(draft, Field.DEADLINE)),
                Targets.union(
                        Targets.in(content, null, null, issued, Reason.PRINTED),
                        Targets.in(result, null, null, issued, Reason.PRINTED)),
                draft.notes.stream()
                        .map(note -> new Footnote(note.mark, note.text.clean().extracted(Reason.PRINTED)))
                        .toList(),
                draft.columns.isMatrix() ? ParsedTask.Form.MATRIX : ParsedTask.Form.ROW);
    }

    private Passage cell(RowTask draft, Field field) {
        return draft.cell(field, source).without(RowTask.NOTE_MARK).clean();
    }

    private Extracted<List<AgencyMention>> agencies(RowTask draft, Field field) {
        if (draft.columns.isMatrix()) {
            return marked(draft, field);
        }
        var cell = draft.cell(field, source).without(RowTask.NOTE_MARK);
        var roles = Agencies.roles(draft.cell(Field.LEAD, source).without(RowTask.NOTE_MARK));
        var mentions = new ArrayList<>(field == Field.LEAD ? roles.lead() : Agencies.in(cell));
        if (field == Field.COORDINATING && !roles.coordinating().isEmpty()) {
            mentions.addAll(roles.coordinating());
            cell = cell.isEmpty() ? draft.cell(Field.LEAD, source).without(RowTask.NOTE_MARK) : cell;
        }
        var usually = draft.leadAbove && field == Field.LEAD ? Reason.INFERRED : Reason.PRINTED;
        boolean torn = mentions.stream().anyMatch(mention -> Names.isTorn(mention.name()));
        return mentions.isEmpty()
                ? absent(draft, field, List.of())
                : cell.<List<AgencyMention>>extracted(mentions, torn ? Reason.UNCLEAR : usually)
                        .within(usual)
                        .within(trust(draft, field));
    }

    private static Confidence trust(RowTask draft, Field field) {
        return draft.columns.trust(field).confidence().and(draft.row.reason().confidence());
    }

    /** Nothing is stated; but where unread cells stand in the row, it may stand there. */
    private <T> Extracted<T> absent(RowTask draft, Field field, T nothing) {
        var kind = field == Field.DEADLINE ? CellKind.TIME : CellKind.AGENCY;
        boolean sought = field == Field.DEADLINE && !draft.columns.has(field)
                || field == Field.LEAD && !draft.columns.has(field) && !draft.columns.isMatrix();
        boolean unread = draft.columns.unread(draft.row).stream().anyMatch(cell -> sought || CellKind.of(cell) == kind);
        return unread
                ? new Extracted<>(nothing, List.of(), Reason.UNCLEAR.confidence())
                : Extracted.absent(nothing).within(trust(draft, field));
    }

    /** The agencies whose columns bear the mark of {@code field}. */
    private Extracted<List<AgencyMention>> marked(RowTask draft, Field field) {
        var matrix = draft.columns;
        var row = draft.row;
        var marks = this.marks.computeIfAbsent(
                matrix,
                none -> Marks.of(
                        source,
                        matrices.getOrDefault(matrix, List.of()).stream()
                                .map(other -> matrix.agencies().keySet().stream()
                                        .filter(at -> at < other.cells().size())
                                        .map(at -> other.cell(at).text())
                                        .toList())
                                .toList()));
        var mentions = new ArrayList<AgencyMention>();
        var places = new ArrayList<SourcePlace>();
        matrix.agencies().forEach((at, name) -> {
            if (at < row.cells().size() && marks.meaning(row.cell(at).text()) == field) {
                mentions.add(Agencies.whole(name));
                places.addAll(row.cell(at).places());
            }
        });
        return mentions.isEmpty()
                ? absent(draft, field, List.of())
                : new Extracted<List<AgencyMention>>(
                                mentions, places, (marks.isPrinted() ? Reason.PRINTED : Reason.INFERRED).confidence())
                        .within(usual);
    }

    private void reconcile(List<ParsedTask> tasks) {
        boolean agree = !groups.isEmpty();
        for (var group : groups) {
            long found = tasks.stream()
                    .filter(task -> group.number().equals(task.group()))
                    .count();
            if (group.declaredCount() == null) {
                agree = false;
            } else if (group.declaredCount() != found) {
                agree = false;
                findings.add(Code.COUNT_DIFFERS.at(group.places(), group.number(), group.declaredCount(), found));
            }
        }
        if (agree) {
            findings.add(Code.COUNTS_AGREE.about(tasks.size(), groups.size()));
        }
        for (int i = 0; i < drafts.size(); i++) {
            review(drafts.get(i), tasks.get(i));
        }
    }

    /** That the time of {@code task} was not understood. */
    static Finding unclearDeadline(ParsedTask task) {
        return Code.DEADLINE_UNCLEAR.at(
                task.deadline().places(),
                task.group() == null ? "" : task.group(),
                task.number(),
                task.deadline().value().raw());
    }

    private void review(RowTask draft, ParsedTask task) {
        var groupNumber = task.group() == null ? "" : task.group();
        if (!draft.joinedAt.isEmpty()) {
            findings.add(Code.ROW_JOINED.at(draft.joinedAt, groupNumber, task.number()));
        }
        if (task.lead().value().isEmpty() && task.lead().confidence().reason() != Reason.UNCLEAR) {
            findings.add(Code.LEAD_MISSING.at(task.content().places(), groupNumber, task.number()));
        }
        var deadline = task.deadline().value();
        if (Deadlines.isUnclear(deadline)) {
            findings.add(unclearDeadline(task));
        }
        if (issued != null && deadline.due().filter(issued::isAfter).isPresent()) {
            findings.add(Code.DEADLINE_BEFORE_DOCUMENT.at(
                    task.deadline().places(), groupNumber, task.number(), deadline.raw()));
        }
    }
}
