package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.document.TaskGroup;
import vn.minhchung.document.structure.Columns.Field;
import vn.minhchung.document.structure.RowTask.Note;
import vn.minhchung.vietnamese.Fold;

/**
 * Reads the task tables of a document. A row is understood by its cells: a heading repeated on each page, a group, a part of
 * a group, a task, or the rest of a task that a page break has cut.
 */
final class TaskTables {

    private static final Pattern TASK_NUMBER =
            Pattern.compile("(?:(?:[IVX]+|[A-HĐ])[.-])?\\d{1,3}(?:\\.\\d{1,3})*\\s*[.)/]?|[a-zđ][.)]?");
    private static final Pattern PART_NUMBER = Pattern.compile("(?:[IVX]+|[A-HĐ])(?:[.-]\\d{1,2})+[.)]?");
    private static final Pattern GROUP_NUMBER = Pattern.compile("([IVX]+|[A-HĐ]|[IVXHLTl1|]{2,5})\\s*[.)]?");
    private static final Pattern GROUP_TITLE = Pattern.compile("(?:nhom\\s+)?([ivx]+|[a-hđ])\\s*[.):-]\\s+\\S.*");
    private static final Pattern DECLARED =
            Pattern.compile("\\(\\s*(?:gom\\s+|co\\s+)?(\\d{1,3})\\s+(?:nhiem vu|noi dung|cong viec|chi tieu)[^)]*\\)");
    private static final Pattern FOOTNOTE = Pattern.compile(
            "^(?:([" + RowTask.SUPERSCRIPT + "]+)|\\[\\^?(\\d{1,2})\\]:?|<sup>(\\d{1,2})</sup>)\\s*(?=\\S)");

    /** A section of a plan that holds a table, as against a group of its rows. */
    private static final Pattern SECTION_OF_TASKS = Pattern.compile(
            "(?:cac |mot so |danh muc |bang |ma tran |bieu |phan cong |noi dung |phan )*(?:nhiem vu|noi dung|cong"
                    + " viec|giai phap|phan cong|to chuc|tien do|lo trinh|ke hoach|hoat dong|phu luc)\\b.*");

    /** So many lines of text between two rows belong to the page, not to the document. */
    private static final int LONGEST_GAP = 4;

    /** What recognition takes one or two signs for is not longer. */
    private static final int LONGEST_MISREAD = 3;

    private final SourceText source;
    private final @Nullable LocalDate issued;
    private final @Nullable Year year;
    private final Confidence usual;
    private final List<TaskGroup> groups = new ArrayList<>();
    private final List<RowTask> drafts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private @Nullable Columns columns;
    private @Nullable TaskGroup group;
    private @Nullable String subgroup;
    private @Nullable Passage lastHeading;
    private @Nullable Note note;
    private @Nullable Integer page;
    private boolean afterPageHeading;
    private boolean afterGroup;
    private final Set<Integer> lines = new TreeSet<>();
    private final Set<TaskGroup> sections = new HashSet<>();

    /** The rows of tables of something else. */
    private final Set<Integer> others;

    /** The lines of tables whose cells stand below each other. */
    private final Set<Integer> stacked;

    private final List<Row> rows;
    private final TaskHeadings headings;

    private TaskTables(
            SourceText source, Set<Integer> others, @Nullable LocalDate issued, @Nullable Year year, Reason usual) {
        this.source = source;
        this.others = others;
        var stacked = StackedTables.in(source);
        this.stacked = stacked.lines();
        this.rows = Stream.concat(
                        stacked.rows().stream(),
                        source.lines().stream().filter(SourceLine::isRow).map(line -> Row.of(source, line)))
                .sorted(Comparator.comparingInt(Row::line))
                .toList();
        findings.addAll(stacked.findings());
        this.headings = TaskHeadings.in(rows, others);
        findings.addAll(headings.findings());
        this.issued = issued;
        this.year = year;
        this.usual = usual.confidence();
    }

    /** What the tables say, and the lines that belong to them: footnotes, page headings, what a page has torn off. */
    record Found(List<TaskGroup> groups, List<ParsedTask> tasks, List<Finding> findings, Set<Integer> lines) {}

    /** Reads all tables but the rows {@code others}; {@code usual} is how far the text as such can be trusted. */
    static Found read(
            SourceText source, Set<Integer> others, @Nullable LocalDate issued, @Nullable Year year, Reason usual) {
        return new TaskTables(source, others, issued, year, usual).found();
    }

    private Found found() {
        var rows = PageCuts.rows(this.rows, headings);
        var between = new ArrayList<Integer>();
        for (var line : source.lines()) {
            if (others.contains(line.number())) {
                columns = null;
                between.clear();
                lines.add(line.number());
            } else if (line.isRow() || stacked.contains(line.number())) {
                note = null;
                boolean known = columns != null;
                var row = rows.get(line.number());
                if (row != null) {
                    row(row, between.size());
                }
                if (known && columns != null && between.size() <= LONGEST_GAP) {
                    lines.addAll(between);
                }
                between.clear();
                lines.add(line.number());
            } else if (line.text().isBlank()) {
                note = null;
            } else {
                text(line);
                between.add(line.number());
            }
        }
        dropSectionsAsGroups();
        if (isRecognised()) {
            RowNumbers.mend(drafts);
        }
        headingsAreSubgroups();
        var tasks = new RowTasks(source, issued, year, usual, drafts, groups).read(findings);
        return new Found(groups, tasks, findings, lines);
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
            lines.add(line.number());
        } else if (note != null && Marker.at(passage.text()) == null) {
            note.text = note.text.plus(" ", passage);
            lines.add(line.number());
        } else {
            lastHeading = passage;
        }
    }

    private static boolean marks(Passage cell, String mark) {
        return RowTask.NOTE_MARK.matcher(cell.text()).results().anyMatch(found -> found.group()
                .contains(mark));
    }

    private void row(Row row, int textBefore) {
        boolean newPage = page != null && !page.equals(row.page());
        page = row.page();
        afterPageHeading |= newPage && columns != null;
        var filled = row.filled();
        if (filled.isEmpty()) {
            return;
        }
        var heading = headings.at(row.line());
        if (heading != null) {
            afterPageHeading = columns != null && textBefore <= LONGEST_GAP;
            columns = heading;
            groupFromText();
            return;
        }
        if (headings.endsTable(row.line())) {
            columns = null;
        }
        if (columns == null || headings.isSecond(row.line()) || row.isOfNumbers()) {
            return;
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
                if (group != null) {
                    sections.add(group);
                }
                afterPageHeading = false;
            }
        }
        lastHeading = null;
    }

    /** The one section of the document that holds the table, "III. NHIỆM VỤ CỤ THỂ", is no group of its rows. */
    private void dropSectionsAsGroups() {
        var inUse = drafts.stream().map(draft -> draft.group).collect(Collectors.toSet());
        groups.removeIf(section -> sections.contains(section) && !inUse.contains(section));
        if (groups.size() == 1 && sections.contains(groups.getFirst())) {
            var section = groups.getFirst();
            if (section.declaredCount() == null
                    && SECTION_OF_TASKS.matcher(Fold.fold(section.title())).matches()) {
                groups.clear();
                drafts.forEach(draft -> draft.group = null);
            }
        }
    }

    private void understand(Row row, Columns columns, List<Passage> filled) {
        var number = columns.cell(row, Field.NUMBER);
        var content = columns.cell(row, Field.CONTENT);
        boolean assigned = !columns.cell(row, Field.LEAD).isEmpty()
                || !columns.deadline(row).isEmpty()
                || !columns.marked(row).isEmpty()
                || columns.agencies().keySet().stream()
                        .anyMatch(at -> at < row.cells().size() && !row.cell(at).isEmpty());
        boolean titled =
                filled.size() == 2 && GROUP_NUMBER.matcher(number.text()).matches();
        if ((!assigned && filled.size() <= 2 || titled) && isGroup(number, filled)) {
            return;
        }
        if (filled.size() == 2
                && !assigned
                && PART_NUMBER.matcher(number.text()).matches()) {
            subgroup = filled.getLast().clean().stripEnd(".:").text();
            afterGroup = false;
            return;
        }
        if (columns.has(Field.NUMBER) && TASK_NUMBER.matcher(number.text()).matches()) {
            if (!content.isEmpty()) {
                start(row, columns, number.text().replaceAll("[\\s.)/]+$", ""));
                return;
            }
        } else if (isRecognised() && !assigned && isNextGroup(content, filled)) {
            open(RowNumbers.after(Objects.requireNonNull(group).number()), content);
            return;
        } else if (filled.size() == 1) {
            part(filled.getFirst(), !number.isEmpty(), row);
            return;
        } else if (!content.isEmpty() && assigned && (isMisreadNumber(number) || !continues(content))) {
            start(row, columns, String.valueOf(nextNumber()));
            drafts.getLast().numberGuessed = columns.has(Field.NUMBER);
            return;
        }
        join(row, columns);
    }

    private boolean isRecognised() {
        return usual.reason() == Reason.DAMAGED;
    }

    /** What stands in the column of numbers of a scan begins a row, whatever it was read as. */
    private boolean isMisreadNumber(Passage number) {
        return isRecognised() && !number.isEmpty() && number.length() <= LONGEST_MISREAD;
    }

    /** Whether a row looks like the title of the group above, only that recognition has lost or misread its label. */
    private boolean isNextGroup(Passage content, List<Passage> filled) {
        return group != null
                && filled.size() <= 2
                && !content.isEmpty()
                && content.text().equals(filled.getLast().text())
                && (filled.size() == 1 || filled.getFirst().length() <= LONGEST_MISREAD)
                && Layout.isCapitals(content.text())
                && Layout.isCapitals(group.title());
    }

    private boolean isGroup(Passage number, List<Passage> filled) {
        var label = GROUP_NUMBER.matcher(number.text());
        if (label.matches() && filled.size() == 2) {
            open(numeral(label.group(1)), filled.getLast());
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

    /** Recognition takes II for H, and I for l, 1 or a stroke. */
    private static String numeral(String printed) {
        return printed.length() < 2 ? printed : printed.replace("H", "II").replaceAll("[LTl1|]", "I");
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

    private boolean isUnfinished(RowTask draft) {
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
        var draft = new RowTask(group, subgroup, number, columns, row);
        for (var field : List.of(Field.CONTENT, Field.LEAD, Field.COORDINATING, Field.RESULT, Field.DEADLINE)) {
            draft.cells.put(field, columns.cell(row, field));
        }
        draft.cells.put(Field.DEADLINE, columns.deadline(row));
        if (draft.cell(Field.DEADLINE, source).isEmpty()) {
            draft.cells.put(Field.DEADLINE, columns.marked(row));
        }
        draft.joinedAt.addAll(row.joinedAt());
        pointOfAbove(draft, columns.cell(row, Field.NUMBER).isEmpty());
        if (!columns.isMatrix()
                && (number.isEmpty()
                        || draft.cell(Field.LEAD, source).isEmpty()
                                && columns.cell(row, Field.NUMBER).isEmpty())) {
            leadOfAbove(draft);
        }
        drafts.add(draft);
        afterGroup = false;
        afterPageHeading = false;
    }

    /** "2. Tổ chức chiến dịch …" in a row without a number is the second point of the row above, whose own is the first. */
    private void pointOfAbove(RowTask draft, boolean unnumbered) {
        var content = draft.cell(Field.CONTENT, source);
        var marker = Marker.at(content.text());
        if (!unnumbered || marker == null || marker.marker().kind() != Marker.Kind.DECIMAL || drafts.isEmpty()) {
            return;
        }
        draft.cells.put(Field.CONTENT, content.from(marker.length()));
        var above = drafts.getLast();
        var first = Marker.at(above.cell(Field.CONTENT, source).text());
        if (marker.marker().label().equals("2")
                && first != null
                && first.marker().label().equals("1")) {
            above.cells.put(Field.CONTENT, above.cell(Field.CONTENT, source).from(first.length()));
        }
    }

    /** A cell of the lead that reaches over several tasks. */
    private void leadOfAbove(RowTask draft) {
        if (!drafts.isEmpty()
                && drafts.getLast().group == draft.group
                && draft.cell(Field.LEAD, source).isEmpty()) {
            draft.cells.put(Field.LEAD, drafts.getLast().cell(Field.LEAD, source));
            draft.leadAbove = true;
        }
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
                        ? String.valueOf(groups.stream()
                                        .filter(other -> !sections.contains(other))
                                        .count()
                                + 1)
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
}
