package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.SourceLine;

/** A task under review (dòng nhiệm vụ trong bản nháp): what was read, as far as people have not changed it. */
record Row(UUID id, int version, BigDecimal position, Body body) {

    /**
     * What the row says.
     *
     * @param group number of its group, such as "IV"; empty when the plan has none
     * @param spans where each cell stands in the original
     * @param doubts cells a person should look at
     * @param seen whether a person has looked at them
     */
    record Body(
            String group,
            @Nullable String subgroup,
            String number,
            String content,
            String lead,
            String coordinating,
            String result,
            String deadline,
            List<Note> footnotes,
            List<Span> spans,
            List<Doubt> doubts,
            boolean seen) {

        public String text(Column column) {
            return switch (column) {
                case CONTENT -> content;
                case LEAD -> lead;
                case COORDINATING -> coordinating;
                case RESULT -> result;
                case DEADLINE -> deadline;
            };
        }

        /** With another text in one cell; the cell counts as seen. */
        Body with(Column column, String text) {
            return new Body(
                    group,
                    subgroup,
                    number,
                    column == Column.CONTENT ? text : content,
                    column == Column.LEAD ? text : lead,
                    column == Column.COORDINATING ? text : coordinating,
                    column == Column.RESULT ? text : result,
                    column == Column.DEADLINE ? text : deadline,
                    footnotes,
                    spans,
                    doubts.stream().filter(doubt -> doubt.column() != column).toList(),
                    seen);
        }

        Body numbered(String newNumber) {
            return new Body(
                    group,
                    subgroup,
                    newNumber,
                    content,
                    lead,
                    coordinating,
                    result,
                    deadline,
                    footnotes,
                    spans,
                    doubts,
                    seen);
        }

        Place place() {
            return new Place(number, group, subgroup);
        }

        Body placed(Place place) {
            return new Body(
                    place.group,
                    place.subgroup,
                    place.number,
                    content,
                    lead,
                    coordinating,
                    result,
                    deadline,
                    footnotes,
                    spans,
                    doubts,
                    seen);
        }

        Body seenBySomebody() {
            return new Body(
                    group,
                    subgroup,
                    number,
                    content,
                    lead,
                    coordinating,
                    result,
                    deadline,
                    footnotes,
                    spans,
                    doubts,
                    true);
        }

        /** With the content and the places of {@code next} added behind; equal cells stay as they are. */
        Body joined(Body next) {
            return new Body(
                    group,
                    subgroup,
                    number,
                    join(content, next.content, " "),
                    join(lead, next.lead, "; "),
                    join(coordinating, next.coordinating, "; "),
                    join(result, next.result, "; "),
                    deadline.isBlank() ? next.deadline : deadline,
                    concat(footnotes, next.footnotes),
                    concat(spans, next.spans),
                    concat(doubts, next.doubts),
                    seen && next.seen);
        }

        private static String join(String first, String second, String between) {
            if (second.isBlank() || first.equals(second)) {
                return first;
            }
            return first.isBlank() ? second : first + between + second;
        }

        private static <T> List<T> concat(List<T> first, List<T> second) {
            var all = new java.util.ArrayList<>(first);
            all.addAll(second);
            return List.copyOf(all);
        }
    }

    /** What a row is called by (số thứ tự, nhóm, phần): its number within a part of a group. */
    record Place(String number, String group, @Nullable String subgroup) {

        static final int MOST_NUMBER = 30;
        static final int MOST_SUBGROUP = 500;
    }

    /** A note under the table (chú thích). */
    record Note(String mark, String text) {}

    /** A stretch of the original (đoạn trong văn bản gốc) that a cell came from; line from 1, characters from 0. */
    record Span(
            Column column,
            int line,
            int start,
            int end,
            @Nullable Integer page) {

        /** The words it covers; empty when the source has no such line. */
        String text(List<SourceLine> source) {
            if (line < 1 || line > source.size()) {
                return "";
            }
            var whole = source.get(line - 1).text();
            return whole.substring(Math.min(start, whole.length()), Math.min(end, whole.length()));
        }
    }

    /** Why a cell should be looked at (lý do cần xem). */
    record Doubt(Column column, Confidence.Reason reason) {}

    Row changed(Body newBody) {
        return new Row(id, version + 1, position, newBody);
    }

    /** How many separate stretches of lines the cell was put together from. */
    static List<Integer> lines(List<Span> spans, Column column) {
        return spans.stream()
                .filter(span -> span.column() == column)
                .map(Span::line)
                .distinct()
                .sorted()
                .toList();
    }

    static Body read(ParsedTask task) {
        var spans = new java.util.ArrayList<Span>();
        var doubts = new java.util.ArrayList<Doubt>();
        note(Column.CONTENT, task.content(), spans, doubts);
        note(Column.LEAD, task.lead(), spans, doubts);
        note(Column.COORDINATING, task.coordinating(), spans, doubts);
        note(Column.RESULT, task.result(), spans, doubts);
        note(Column.DEADLINE, task.deadline(), spans, doubts);
        return new Body(
                task.group() == null ? "" : task.group(),
                task.subgroup(),
                task.number(),
                task.content().value(),
                String.join(
                        "; ",
                        task.lead().value().stream()
                                .map(mention -> mention.raw())
                                .toList()),
                String.join(
                        "; ",
                        task.coordinating().value().stream()
                                .map(mention -> mention.raw())
                                .toList()),
                task.result().value(),
                task.deadline().value().raw(),
                task.footnotes().stream()
                        .map(note -> new Note(note.mark(), note.text().value()))
                        .toList(),
                List.copyOf(spans),
                List.copyOf(doubts),
                false);
    }

    /** Reasons that are no doubt: the value stands in the document, or the document says nothing. */
    private static final Set<Confidence.Reason> CERTAIN = Set.of(Confidence.Reason.PRINTED, Confidence.Reason.ABSENT);

    private static void note(Column column, Extracted<?> cell, List<Span> spans, List<Doubt> doubts) {
        for (var place : cell.places()) {
            spans.add(new Span(column, place.line(), place.start(), place.end(), place.page()));
        }
        // A row joined over a page break is certain by the score, and still the first thing a reader wants to check.
        var reason = cell.confidence().reason();
        if (cell.confidence().isLow()
                || reason == Confidence.Reason.JOINED && column == Column.CONTENT
                || reason == Confidence.Reason.POSITION && column == Column.CONTENT) {
            if (!CERTAIN.contains(reason)) {
                doubts.add(new Doubt(column, reason));
            }
        }
    }
}
