package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.Footnote;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourcePlace;
import vn.minhchung.document.SourceText;
import vn.minhchung.document.TaskGroup;
import vn.minhchung.document.structure.Columns.Field;

/**
 * Reads the task tables of a document. A row is understood by its cells: a heading repeated on each page, a group, a part of
 * a group, a task, or the rest of a task that a page break has cut.
 */
final class TaskTables {

    private static final Pattern TASK_NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*\\s*[.)]?|[a-zđ][.)]");
    private static final Pattern GROUP_NUMBER = Pattern.compile("([IVX]+|[A-HĐ])\\s*[.)]?");
    private static final Pattern GROUP_TITLE = Pattern.compile("(?:nhom\\s+)?([ivx]+|[a-hđ])\\s*[.):-]\\s+\\S.*");
    private static final Pattern DECLARED =
            Pattern.compile("\\(\\s*(?:gom\\s+|co\\s+)?(\\d{1,3})\\s+(?:nhiem vu|noi dung|cong viec|chi tieu)[^)]*\\)");
    private static final String SUPERSCRIPT = "\u00B9\u00B2\u00B3\u2070\u2074-\u2079";
    private static final Pattern FOOTNOTE =
            Pattern.compile("^(?:([" + SUPERSCRIPT + "]+)|\\[\\^?(\\d{1,2})\\]:?|<sup>(\\d{1,2})</sup>)\\s*(?=\\S)");
    private static final Pattern NOTE_MARK = Pattern.compile(
            "\\s*(?:[" + SUPERSCRIPT + "]+|\\[\\^?\\d{1,2}\\]|<sup>\\d{1,2}</sup>)(?:\\s+(?=[.,;:)]))?");

    private final SourceText source;
    private final @Nullable LocalDate issued;
    private final Confidence usual;
    private final List<TaskGroup> groups = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private @Nullable Columns columns;
    private @Nullable TaskGroup group;
    private @Nullable String subgroup;
    private @Nullable Passage lastHeading;
    private @Nullable Note note;
    private @Nullable Integer page;
    private boolean afterPageHeading;
    private boolean afterGroup;
    private int lastLine;

    private TaskTables(SourceText source, @Nullable LocalDate issued, Reason usual) {
        this.source = source;
        this.issued = issued;
        this.usual = usual.confidence();
    }

    /** What the tables say. {@code lastLine} is the last line that belongs to them, 0 when there is none. */
    record Found(List<TaskGroup> groups, List<ParsedTask> tasks, List<Finding> findings, int firstLine, int lastLine) {}

    /** A task whose cells may still grow. */
    private static final class Draft {
        final @Nullable TaskGroup group;

        @Nullable
        String subgroup;

        String number;
        final Map<Field, Passage> cells = new EnumMap<>(Field.class);
        final List<Note> notes = new ArrayList<>();
        final List<SourcePlace> joinedAt = new ArrayList<>();
        boolean numberGuessed;

        Draft(@Nullable TaskGroup group, @Nullable String subgroup, String number) {
            this.group = group;
            this.subgroup = subgroup;
            this.number = number;
        }

        Passage cell(Field field, SourceText source) {
            return cells.getOrDefault(field, Passage.empty(source));
        }
    }

    /** A footnote whose lines may go on. */
    private static final class Note {
        final String mark;
        Passage text;

        Note(String mark, Passage text) {
            this.mark = mark;
            this.text = text;
        }
    }

    /** Reads all tables; {@code usual} is how far the text as such can be trusted. */
    static Found read(SourceText source, @Nullable LocalDate issued, Reason usual) {
        return new TaskTables(source, issued, usual).found();
    }

    private Found found() {
        int firstLine = 0;
        var rows = PageCuts.rows(source);
        for (var line : source.lines()) {
            if (line.isRow()) {
                note = null;
                var row = rows.get(line.number());
                if (row != null) {
                    row(row);
                }
                if (columns != null) {
                    firstLine = firstLine == 0 ? line.number() : firstLine;
                    lastLine = line.number();
                }
            } else if (line.text().isBlank()) {
                note = null;
            } else {
                text(line);
            }
        }
        headingsAreSubgroups();
        var tasks = drafts.stream().map(this::task).toList();
        reconcile(tasks);
        return new Found(groups, tasks, findings, firstLine, lastLine);
    }

    private void text(SourceLine line) {
        var passage = Passage.of(source, line).strip();
        var label = FOOTNOTE.matcher(passage.text());
        if (columns != null && label.find()) {
            var mark = label.group().strip().replaceAll("[\\[\\]^:]|</?sup>", "");
            var started = new Note(mark, passage.from(label.end()));
            drafts.reversed().stream()
                    .filter(draft -> draft.cells.values().stream().anyMatch(cell -> marks(cell, mark)))
                    .findFirst()
                    .ifPresent(draft -> draft.notes.add(started));
            note = started;
            lastLine = line.number();
        } else if (note != null && Marker.at(passage.text()) == null) {
            note.text = note.text.plus(" ", passage);
            lastLine = line.number();
        } else {
            lastHeading = passage;
        }
    }

    private static boolean marks(Passage cell, String mark) {
        return NOTE_MARK.matcher(cell.text()).results().anyMatch(found -> found.group()
                .contains(mark));
    }

    private void row(Row row) {
        boolean newPage = page != null && !page.equals(row.page());
        page = row.page();
        afterPageHeading |= newPage && columns != null;
        var filled = row.filled();
        if (filled.isEmpty()) {
            return;
        }
        var heading = Columns.of(row);
        if (heading != null) {
            afterPageHeading = columns != null;
            columns = heading;
            groupFromText();
            return;
        }
        if (columns == null) {
            return;
        }
        var refined = columns.refinedBy(row);
        if (refined != null && (afterPageHeading || drafts.isEmpty())) {
            columns = refined;
            return;
        }
        if (filled.size() > 2 && filled.stream().allMatch(cell -> cell.text().matches("\\(?\\d{1,2}\\)?"))) {
            return; // the numbers of the columns
        }
        understand(row, columns, filled);
        lastHeading = null;
    }

    /** A heading line right above a table names the group of its rows. */
    private void groupFromText() {
        if (lastHeading != null) {
            var marker = Marker.at(lastHeading.text());
            if (marker != null && marker.marker().kind() == Marker.Kind.ROMAN) {
                open(marker.marker().label(), lastHeading.from(marker.length()));
                afterPageHeading = false;
            }
        }
        lastHeading = null;
    }

    private void understand(Row row, Columns columns, List<Passage> filled) {
        var number = columns.cell(row, Field.NUMBER);
        var content = columns.cell(row, Field.CONTENT);
        boolean assigned = !columns.cell(row, Field.LEAD).isEmpty()
                || !columns.cell(row, Field.DEADLINE).isEmpty();
        if (!assigned && filled.size() <= 2 && isGroup(number, content, filled)) {
            return;
        }
        if (columns.has(Field.NUMBER) && TASK_NUMBER.matcher(number.text()).matches()) {
            if (!content.isEmpty()) {
                start(row, columns, number.text().replaceAll("[\\s.)]+$", ""));
                return;
            }
        } else if (filled.size() == 1) {
            part(filled.getFirst(), !number.isEmpty(), row);
            return;
        } else if (!content.isEmpty() && assigned && !continues(content)) {
            start(row, columns, String.valueOf(nextNumber()));
            drafts.getLast().numberGuessed = columns.has(Field.NUMBER);
            return;
        }
        join(row, columns);
    }

    private boolean isGroup(Passage number, Passage content, List<Passage> filled) {
        var label = GROUP_NUMBER.matcher(number.text());
        if (label.matches() && filled.size() == 2 && !content.isEmpty()) {
            open(label.group(1), content);
            return true;
        }
        var only = filled.getFirst();
        var title = GROUP_TITLE.matcher(only.folded());
        if (filled.size() == 1
                && title.matches()
                && Character.isUpperCase(only.text().charAt(title.start(1)))) {
            int end = title.end(1);
            open(
                    only.text().substring(title.start(1), end),
                    only.from(end).without(Pattern.compile("^\\s*[.):-]\\s*")));
            return true;
        }
        return false;
    }

    private void open(String number, Passage printed) {
        var title = printed.clean();
        var declared = DECLARED.matcher(title.folded());
        Integer count = null;
        if (declared.find()) {
            count = Integer.valueOf(declared.group(1));
            title = title.slice(0, declared.start()).stripEnd(".:,");
        }
        group = new TaskGroup(number, title.text(), count, printed.places());
        groups.add(group);
        subgroup = null;
        afterGroup = true;
        afterPageHeading = false;
    }

    /** A row with a single cell: the rest of the task above, or the title of a part of the group. */
    private void part(Passage only, boolean inNumberColumn, Row row) {
        var text = only.clean();
        boolean titleLike = text.length() <= 120
                && Character.isUpperCase(text.text().charAt(0))
                && !text.text().matches(".*[.;,]");
        if (drafts.isEmpty()
                || afterGroup
                || inNumberColumn
                || titleLike && !(afterPageHeading && isUnfinished(drafts.getLast()))) {
            subgroup = text.stripEnd(".:").text();
            afterGroup = false;
            return;
        }
        joinTo(Field.CONTENT, only);
        joined(row);
    }

    private boolean isUnfinished(Draft draft) {
        return draft.cell(Field.CONTENT, source).text().matches("(?s).*[;,:(]\\s*|(?s).*\\p{Ll}");
    }

    private boolean continues(Passage content) {
        return !drafts.isEmpty()
                && (afterPageHeading || Character.isLowerCase(content.text().charAt(0)));
    }

    private void start(Row row, Columns columns, String number) {
        if (columns.has(Field.GROUP)) {
            groupFromColumn(columns.cell(row, Field.GROUP));
        }
        var draft = new Draft(group, subgroup, number);
        for (var field : List.of(Field.CONTENT, Field.LEAD, Field.COORDINATING, Field.RESULT, Field.DEADLINE)) {
            draft.cells.put(field, columns.cell(row, field));
        }
        draft.joinedAt.addAll(row.joinedAt());
        drafts.add(draft);
        afterGroup = false;
        afterPageHeading = false;
    }

    /** A column that repeats the group in every row opens one when it changes. */
    private void groupFromColumn(Passage printed) {
        var marker = Marker.at(printed.text());
        var title = marker == null ? printed : printed.from(marker.length());
        if (title.isEmpty()
                || group != null && group.title().equals(title.clean().text())) {
            return;
        }
        open(
                marker == null
                        ? String.valueOf(groups.size() + 1)
                        : marker.marker().label(),
                title);
    }

    private int nextNumber() {
        var last = drafts.isEmpty() || drafts.getLast().group != group ? "0" : drafts.getLast().number;
        return last.matches("\\d+") ? Integer.parseInt(last) + 1 : 1;
    }

    private void join(Row row, Columns columns) {
        if (drafts.isEmpty()) {
            var text = Passage.of(source, source.line(row.line()));
            findings.add(Code.ROW_NOT_UNDERSTOOD.at(
                    text.places(), text.text().replace('\t', ' ').strip()));
            return;
        }
        for (var field : List.of(Field.CONTENT, Field.LEAD, Field.COORDINATING, Field.RESULT, Field.DEADLINE)) {
            joinTo(field, columns.cell(row, field));
        }
        joined(row);
    }

    private void joinTo(Field field, Passage more) {
        drafts.getLast().cells.merge(field, more, (before, after) -> before.plus(" ", after));
    }

    private void joined(Row row) {
        var draft = drafts.getLast();
        draft.joinedAt.addAll(Passage.of(source, source.line(row.line())).places());
        afterPageHeading = false;
    }

    /** A numbered row without owner and time that "1.1" follows is the title of what follows. */
    private void headingsAreSubgroups() {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            var draft = drafts.get(i);
            var prefix = draft.number + ".";
            if (drafts.get(i + 1).number.startsWith(prefix)
                    && draft.cell(Field.LEAD, source).isEmpty()
                    && draft.cell(Field.DEADLINE, source).isEmpty()) {
                var title =
                        draft.cell(Field.CONTENT, source).clean().stripEnd(".:").text();
                for (int j = i + 1; j < drafts.size() && drafts.get(j).number.startsWith(prefix); j++) {
                    drafts.get(j).subgroup = title;
                }
                drafts.remove(i--);
            }
        }
    }

    private ParsedTask task(Draft draft) {
        var reason = !draft.joinedAt.isEmpty() ? Reason.JOINED : draft.numberGuessed ? Reason.POSITION : Reason.PRINTED;
        var content = cell(draft, Field.CONTENT);
        var result = cell(draft, Field.RESULT);
        var deadline = cell(draft, Field.DEADLINE);
        return new ParsedTask(
                draft.group == null ? null : draft.group.number(),
                draft.subgroup,
                draft.number,
                content.extracted(reason).within(usual),
                agencies(draft, Field.LEAD),
                agencies(draft, Field.COORDINATING),
                result.isEmpty()
                        ? Extracted.absent("")
                        : result.extracted(Reason.PRINTED).within(usual),
                Deadlines.extract(deadline.text(), deadline.places(), issued).within(usual),
                Targets.union(
                        Targets.in(content, null, null, Reason.PRINTED),
                        Targets.in(result, null, null, Reason.PRINTED)),
                draft.notes.stream()
                        .map(note -> new Footnote(note.mark, note.text.clean().extracted(Reason.PRINTED)))
                        .toList());
    }

    private Passage cell(Draft draft, Field field) {
        return draft.cell(field, source).without(NOTE_MARK).clean();
    }

    private Extracted<List<AgencyMention>> agencies(Draft draft, Field field) {
        var cell = draft.cell(field, source).without(NOTE_MARK);
        return cell.isEmpty()
                ? Extracted.absent(List.of())
                : cell.extracted(Agencies.in(cell), Reason.PRINTED).within(usual);
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

    private void review(Draft draft, ParsedTask task) {
        var groupNumber = task.group() == null ? "" : task.group();
        if (!draft.joinedAt.isEmpty()) {
            findings.add(Code.ROW_JOINED.at(draft.joinedAt, groupNumber, task.number()));
        }
        if (task.lead().value().isEmpty()) {
            findings.add(Code.LEAD_MISSING.at(task.content().places(), groupNumber, task.number()));
        }
        var deadline = task.deadline().value();
        if (deadline instanceof Deadline.Unstated && !deadline.raw().isBlank()) {
            findings.add(
                    Code.DEADLINE_UNCLEAR.at(task.deadline().places(), groupNumber, task.number(), deadline.raw()));
        }
        if (issued != null && deadline.due().filter(issued::isAfter).isPresent()) {
            findings.add(Code.DEADLINE_BEFORE_DOCUMENT.at(
                    task.deadline().places(), groupNumber, task.number(), deadline.raw()));
        }
    }
}
