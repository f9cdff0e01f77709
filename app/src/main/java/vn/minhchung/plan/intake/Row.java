package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourcePlace;

/** A task under review (dòng nhiệm vụ trong bản nháp): what was read, as far as people have not changed it. */
record Row(UUID id, int version, BigDecimal position, Body body) {

    /**
     * What the row says.
     *
     * @param place what it is called by
     * @param texts of its cells
     * @param spans where each cell stands in the original
     * @param grades how far each cell can be trusted; none for cells that a person has written
     * @param seen whether a person has looked at them
     */
    record Body(
            Place place,
            Map<Column, String> texts,
            List<Note> footnotes,
            List<Span> spans,
            List<Grade> grades,
            boolean seen) {

        Body {
            texts = new EnumMap<>(texts);
            grades = grades == null ? List.of() : grades;
        }

        static Body empty(Place place) {
            return new Body(place, Column.texts("", "", "", "", ""), List.of(), List.of(), List.of(), false);
        }

        public String group() {
            return place.group;
        }

        public @Nullable String subgroup() {
            return place.subgroup;
        }

        public String number() {
            return place.number;
        }

        public String text(Column column) {
            return texts.getOrDefault(column, "");
        }

        public String content() {
            return text(Column.CONTENT);
        }

        public String lead() {
            return text(Column.LEAD);
        }

        public String coordinating() {
            return text(Column.COORDINATING);
        }

        public String result() {
            return text(Column.RESULT);
        }

        public String deadline() {
            return text(Column.DEADLINE);
        }

        /** With another text in one cell; the cell counts as seen. */
        Body with(Column column, String text) {
            var changed = new EnumMap<>(texts);
            changed.put(column, text);
            return new Body(
                    place,
                    changed,
                    footnotes,
                    spans,
                    grades.stream().filter(grade -> grade.column() != column).toList(),
                    seen);
        }

        /** With the words that a correction made elsewhere gives to a cell. */
        Body taught(Column column, String text, Taught by) {
            var changed = with(column, text);
            var reasons = new ArrayList<>(changed.grades);
            reasons.add(new Grade(column, Confidence.Reason.JOINED.confidence(), by));
            return new Body(place, changed.texts, footnotes, spans, reasons, seen);
        }

        /** A person has found the cell right as it stands. */
        Body settled(Column column) {
            return with(column, text(column));
        }

        /** Cells a person should look at. */
        public List<Grade> doubts() {
            return grades.stream().filter(Grade::isDoubt).toList();
        }

        /** The columns, those first that can be trusted least; what a person has written comes last. */
        public List<Column> leastSureFirst() {
            return Arrays.stream(Column.values())
                    .sorted(Comparator.comparing((Column column) -> grade(column)
                            .map(grade -> grade.confidence().score())
                            .orElse(2.0)))
                    .toList();
        }

        public Optional<Grade> grade(Column column) {
            return grades.stream().filter(grade -> grade.column() == column).findFirst();
        }

        /** The words of the original that the cell came from, whatever people have made of it since. */
        String printed(Column column, List<SourceLine> source) {
            return spans.stream()
                    .filter(span -> span.column() == column)
                    .map(span ->
                            span.text(source).replace(SourceLine.BREAK, ' ').strip())
                    .collect(Collectors.joining(" "));
        }

        Body numbered(String number) {
            return placed(new Place(number, place.group, place.subgroup));
        }

        Body placed(Place other) {
            return new Body(other, texts, footnotes, spans, grades, seen);
        }

        /** As it stands in another file. */
        Body withoutPlaces() {
            return new Body(place, texts, footnotes, List.of(), grades, seen);
        }

        Body seenBySomebody() {
            return new Body(place, texts, footnotes, spans, grades, true);
        }

        /** With the content and the places of {@code next} added behind; equal cells stay as they are. */
        Body joined(Body next) {
            return new Body(
                    place,
                    Column.texts(
                            join(content(), next.content(), " "),
                            join(lead(), next.lead(), "; "),
                            join(coordinating(), next.coordinating(), "; "),
                            join(result(), next.result(), "; "),
                            deadline().isBlank() ? next.deadline() : deadline()),
                    concat(footnotes, next.footnotes),
                    concat(spans, next.spans),
                    Arrays.stream(Column.values())
                            .<Grade>mapMulti((column, out) -> Stream.concat(grades.stream(), next.grades.stream())
                                    .filter(grade -> grade.column() == column)
                                    .min(Comparator.comparing(
                                            grade -> grade.confidence().score()))
                                    .ifPresent(out))
                            .toList(),
                    seen && next.seen);
        }

        private static String join(String first, String second, String between) {
            if (second.isBlank() || first.equals(second)) {
                return first;
            }
            return first.isBlank() ? second : first + between + second;
        }

        private static <T> List<T> concat(List<T> first, List<T> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }
    }

    /**
     * What a row is called by (số thứ tự, nhóm, phần): its number within a part of a group.
     *
     * @param group its number, such as "IV"; empty when the plan has none
     */
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

        /** The places of a provision carry no column; CONTENT stands for the whole. */
        static List<Span> of(List<SourcePlace> places) {
            return places.stream()
                    .map(place -> new Span(Column.CONTENT, place.line(), place.start(), place.end(), place.page()))
                    .toList();
        }

        /** The words it covers; empty when the source has no such line. */
        String text(List<SourceLine> source) {
            if (line < 1 || line > source.size()) {
                return "";
            }
            var whole = source.get(line - 1).text();
            return whole.substring(Math.min(start, whole.length()), Math.min(end, whole.length()));
        }
    }

    /**
     * How far a cell can be trusted and why (độ tin cậy của ô).
     *
     * @param taught the correction that decided, where one did
     */
    record Grade(
            Column column, Confidence confidence, @Nullable Taught taught) {

        /** Whether a person should look. A row joined over a page break is certain by the score, and still the first thing to check. */
        boolean isDoubt() {
            return switch (confidence.reason()) {
                case PRINTED, ABSENT -> false;
                case JOINED, POSITION -> taught == null && column == Column.CONTENT || confidence.isLow();
                default -> confidence.isLow();
            };
        }

        public int percent() {
            return (int) Math.round(confidence.score() * 100);
        }
    }

    /**
     * A correction made in an earlier document (cách đã sửa) that was applied here.
     *
     * @param printed the words of this document
     * @param document where people had corrected it
     */
    record Taught(UUID example, String printed, String document, String personName, LocalDate on) {}

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
        var cells = new EnumMap<Column, Extracted<?>>(Map.of(
                Column.CONTENT, task.content(),
                Column.LEAD, task.lead(),
                Column.COORDINATING, task.coordinating(),
                Column.RESULT, task.result(),
                Column.DEADLINE, task.deadline()));
        var spans = new ArrayList<Span>();
        var grades = new ArrayList<Grade>();
        cells.forEach((column, cell) -> note(column, cell, spans, grades));
        return new Body(
                new Place(task.number(), task.group() == null ? "" : task.group(), task.subgroup()),
                Column.texts(
                        task.content().value(),
                        names(task.lead().value()),
                        names(task.coordinating().value()),
                        task.result().value(),
                        task.deadline().value().raw()),
                task.footnotes().stream()
                        .map(note -> new Note(note.mark(), note.text().value()))
                        .toList(),
                List.copyOf(spans),
                List.copyOf(grades),
                false);
    }

    private static String names(List<AgencyMention> mentions) {
        return mentions.stream().map(AgencyMention::raw).collect(Collectors.joining("; "));
    }

    private static void note(Column column, Extracted<?> cell, List<Span> spans, List<Grade> grades) {
        for (var place : cell.places()) {
            spans.add(new Span(column, place.line(), place.start(), place.end(), place.page()));
        }
        grades.add(new Grade(column, cell.confidence(), null));
    }
}
