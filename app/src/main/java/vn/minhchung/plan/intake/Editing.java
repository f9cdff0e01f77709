package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Deadlines;
import vn.minhchung.platform.Ids;

/**
 * Changes the rows of a draft (sửa bảng nhiệm vụ): each change is saved at once, remembered with the rows as they were, and
 * can be taken back. The draft is locked meanwhile, so two people's changes come one after the other.
 */
@Service
@Transactional
class Editing {

    private static final Pattern LISTED = Pattern.compile("\\(\\s*(\\d{1,2})\\s*\\)");

    private final Drafts drafts;
    private final Intake intake;
    private final Reviews reviews;
    private final Examples examples;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    Editing(
            Drafts drafts,
            Intake intake,
            Reviews reviews,
            Examples examples,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.drafts = drafts;
        this.intake = intake;
        this.reviews = reviews;
        this.examples = examples;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param place its new number and group; null to leave them
     * @throws DraftRefusals.RowChanged when somebody else changed the row since {@code version}
     */
    void edit(UUID draft, UUID id, int version, Map<Column, String> texts, Row.@Nullable Place place) {
        var rows = open(draft);
        var row = row(rows, id);
        var body = row.body();
        if (place != null && !place.equals(body.place())) {
            requireSound(draft, rows, place);
            body = body.placed(place);
        }
        for (var entry : texts.entrySet()) {
            var text = entry.getValue().strip();
            if (!text.equals(body.text(entry.getKey()))) {
                body = body.with(entry.getKey(), text);
                requireFits(rows, row, body, entry.getKey());
            }
        }
        if (body.equals(row.body())) {
            return;
        }
        if (row.version() != version) {
            throw new DraftRefusals.RowChanged(row);
        }
        var edit = replace(draft, "EDIT", rows, List.of(row), List.of(row.changed(body)));
        var before = row.body();
        if (before.grade(Column.DEADLINE).filter(Row.Grade::isDoubt).isPresent()) {
            learn(draft, before.deadline(), body.deadline(), edit);
        }
    }

    /**
     * Words a deadline otherwise in all rows that word it alike; with the same words, says that they are right as they stand.
     *
     * @param printed the words of the rows it is about
     */
    void deadlines(UUID draft, String printed, String text) {
        var rows = open(draft);
        var words = text.strip();
        var alike = rows.stream()
                .filter(row -> row.body().deadline().equals(printed))
                .toList();
        if (alike.isEmpty()) {
            return; // the form was sent twice
        }
        requireFits(rows, alike.getFirst(), alike.getFirst().body().with(Column.DEADLINE, words), Column.DEADLINE);
        var edit = alike(draft, rows, alike, body -> body.with(Column.DEADLINE, words));
        if (edit != null) {
            learn(draft, printed, words, edit);
        }
    }

    /** The person has compared all cells of a column that are doubted for one reason, and found them right. */
    void settle(UUID draft, Column column, Confidence.Reason reason) {
        var rows = open(draft);
        var alike = rows.stream()
                .filter(row -> row.body().doubts().stream()
                        .anyMatch(doubt ->
                                doubt.column() == column && doubt.confidence().reason() == reason))
                .toList();
        alike(draft, rows, alike, body -> body.settled(column));
    }

    /** One change of many rows, taken back as one; null when it changes nothing. */
    private @Nullable UUID alike(UUID draft, List<Row> all, List<Row> rows, UnaryOperator<Row.Body> change) {
        var before = rows.stream()
                .filter(row -> !change.apply(row.body()).equals(row.body()))
                .toList();
        return before.isEmpty()
                ? null
                : replace(
                        draft,
                        "ALIKE",
                        all,
                        before,
                        before.stream()
                                .map(row -> row.changed(change.apply(row.body())))
                                .toList());
    }

    /** Words that are understood now teach how to understand the former ones. */
    private void learn(UUID draft, String printed, String words, UUID edit) {
        if (!printed.isBlank()
                && !printed.equals(words)
                && !(Deadlines.parse(words, null) instanceof Deadline.Unstated)) {
            examples.deadline(drafts.find(draft).orElseThrow(DraftRefusals.DraftNotFound::new), printed, words, edit);
        }
    }

    /** The person has compared the row with the original and found it right. */
    void seen(UUID draft, UUID id) {
        var rows = open(draft);
        var row = row(rows, id);
        if (!row.body().seen()) {
            replace(
                    draft,
                    "SEEN",
                    rows,
                    List.of(row),
                    List.of(row.changed(row.body().seenBySomebody())));
        }
    }

    private static void requireFits(List<Row> rows, Row row, Row.Body body, Column column) {
        if (body.text(column).length() > column.most) {
            throw new DraftRefusals.NotPossible(
                    "intake.too-long." + column, Reviews.labels(rows).getOrDefault(row.id(), ""), column.most);
        }
    }

    private void requireSound(UUID draft, List<Row> rows, Row.Place place) {
        if (place.number().isEmpty()
                || place.number().length() > Row.Place.MOST_NUMBER
                || place.subgroup() != null && place.subgroup().length() > Row.Place.MOST_SUBGROUP) {
            throw new DraftRefusals.NotPossible("intake.number-wrong");
        }
        var known = drafts.find(draft).orElseThrow(DraftRefusals.DraftNotFound::new).reading().groups().stream()
                .anyMatch(group -> group.number().equals(place.group()));
        if (!known && rows.stream().noneMatch(row -> row.body().group().equals(place.group()))) {
            throw new DraftRefusals.NotPossible("intake.group-unknown");
        }
    }

    /**
     * The same action sent again: the same person did it after the edit the page showed as the newest.
     *
     * @param since that edit; null when the sender does not say
     */
    private Optional<Drafts.Edit> repeated(UUID draft, @Nullable UUID since, String action) {
        return since == null
                ? Optional.empty()
                : drafts.editSince(draft, since, current.get().account(), action);
    }

    /** An empty row behind {@code after}; at the end of the first group when there is none. */
    UUID add(UUID draft, @Nullable UUID after, @Nullable UUID since) {
        var rows = open(draft);
        var done = repeated(draft, since, "ADD");
        if (done.isPresent()) {
            return done.get().after().getFirst();
        }
        var before = after == null ? rows.isEmpty() ? null : rows.getLast() : row(rows, after);
        var group = before == null ? "" : before.body().group();
        var subgroup = before == null ? null : before.body().subgroup();
        var place = new Row.Place(nextNumber(rows, group, subgroup), group, subgroup);
        var row = new Row(ids.next(), 0, between(rows, before), Row.Body.empty(place));
        replace(draft, "ADD", rows, List.of(), List.of(row));
        return row.id();
    }

    /** The first row of a file that could not be read; nothing when somebody has begun already. */
    void begin(UUID draft) {
        intake.byHand(draft);
        if (drafts.rows(draft).isEmpty()) {
            add(draft, null, null);
        }
    }

    void delete(UUID draft, UUID id, @Nullable UUID since) {
        var rows = open(draft);
        if (repeated(draft, since, "DELETE").isPresent()) {
            return;
        }
        replace(draft, "DELETE", rows, List.of(row(rows, id)), List.of());
    }

    /** Divides a row: at character {@code at} of its content, or by the items it lists when {@code at} is 0. */
    List<UUID> split(UUID draft, UUID id, int at, @Nullable UUID since) {
        var rows = open(draft);
        var done = repeated(draft, since, "SPLIT");
        if (done.isPresent()) {
            return done.get().after();
        }
        var row = row(rows, id);
        var parts = at > 0 ? partsAt(row.body().content(), at) : listed(row.body());
        if (parts.size() < 2) {
            throw new DraftRefusals.NotPossible("intake.split-nothing");
        }
        var result = new ArrayList<Row>();
        var last = row.position();
        var next = rows.indexOf(row) + 1 < rows.size()
                ? rows.get(rows.indexOf(row) + 1).position()
                : row.position().add(BigDecimal.ONE);
        var step = next.subtract(last).divide(BigDecimal.valueOf(parts.size()), MathContext.DECIMAL64);
        for (int i = 0; i < parts.size(); i++) {
            var body = row.body()
                    .with(Column.CONTENT, parts.get(i))
                    .numbered(row.body().number() + "." + (i + 1));
            result.add(
                    i == 0
                            ? row.changed(body)
                            : new Row(ids.next(), 0, row.position().add(step.multiply(BigDecimal.valueOf(i))), body));
        }
        replace(draft, "SPLIT", rows, List.of(row), result);
        return result.stream().map(Row::id).toList();
    }

    /** Joins a row with the one behind it. */
    void merge(UUID draft, UUID id, @Nullable UUID since) {
        var rows = open(draft);
        if (repeated(draft, since, "MERGE").isPresent()) {
            return;
        }
        var row = row(rows, id);
        int index = rows.indexOf(row);
        if (index + 1 >= rows.size()) {
            throw new DraftRefusals.NotPossible("intake.merge-last");
        }
        var next = rows.get(index + 1);
        if (!next.body().group().equals(row.body().group())) {
            throw new DraftRefusals.NotPossible("intake.merge-group");
        }
        var joined = row.body().joined(next.body());
        for (var column : Column.values()) {
            requireFits(rows, row, joined, column);
        }
        replace(draft, "MERGE", rows, List.of(row, next), List.of(row.changed(joined)));
    }

    /** Puts the suggested wording of an open gap into its cell. */
    void useSuggestion(UUID draft, UUID id, Rule rule) {
        var review = reviews.of(intake.change(draft));
        var line = review.find(id).orElseThrow(DraftRefusals.RowGone::new);
        if (line.gaps().stream().noneMatch(gap -> gap.rule() == rule)) {
            return; // the form was sent twice: the wording is there already
        }
        var suggestion = line.gaps().stream()
                .filter(gap -> gap.rule() == rule)
                .map(ClarityGap::suggestion)
                .filter(one -> one != null && one.complete())
                .findFirst()
                .orElseThrow(() -> new DraftRefusals.NotPossible("intake.suggestion-gone"));
        edit(draft, id, line.row().version(), Map.of(suggestion.column(), suggestion.text()), null);
    }

    /**
     * Takes back the last change that was not taken back yet.
     *
     * @param wanted the change the page offered to take back, so that a second click takes back nothing else; null for the last
     */
    void undo(UUID draft, @Nullable UUID wanted) {
        // Above every version seen so far, so that a form opened before is recognised as stale.
        int version = open(draft).stream().mapToInt(Row::version).max().orElse(0) + 1;
        if (wanted != null && drafts.isUndone(wanted)) {
            return;
        }
        var edit = drafts.lastEdit(draft).orElseThrow(() -> new DraftRefusals.NotPossible("intake.nothing-to-undo"));
        if (wanted != null && !wanted.equals(edit.id())) {
            throw new DraftRefusals.NotPossible("intake.undo-other");
        }
        drafts.deleteRows(draft, edit.after());
        drafts.insertRows(
                draft,
                edit.before().stream()
                        .map(row -> new Row(row.id(), Math.max(version, row.version() + 1), row.position(), row.body()))
                        .toList());
        if (edit.itemsBefore() != null) {
            drafts.items(draft, ItemEditing.restored(edit.itemsBefore(), items(draft)));
        }
        drafts.undone(edit.id());
        examples.forgetEdit(draft, edit.id());
        publish(draft, "UNDO", edit.label(), Map.of(), Map.of());
    }

    private List<Draft.Item> items(UUID draft) {
        return drafts.find(draft)
                .orElseThrow(DraftRefusals.DraftNotFound::new)
                .reading()
                .items();
    }

    private List<Row> open(UUID draft) {
        Intake.requireReviewable(intake.change(draft));
        return drafts.rows(draft);
    }

    private static Row row(List<Row> rows, UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(DraftRefusals.RowGone::new);
    }

    private UUID replace(UUID draft, String action, List<Row> all, List<Row> before, List<Row> after) {
        var labels = Reviews.labels(before.isEmpty() ? after : all);
        var label = labels.getOrDefault(
                (before.isEmpty() ? after : before).getFirst().id(), "");
        drafts.deleteRows(draft, before.stream().map(Row::id).toList());
        drafts.insertRows(draft, after);
        var edit = ids.next();
        drafts.insertEdit(
                draft,
                current.get().account(),
                new Drafts.Edit(
                        edit,
                        action,
                        label,
                        current.get().name(),
                        clock.instant(),
                        before,
                        after.stream().map(Row::id).toList(),
                        null));
        boolean shown = action.equals("EDIT") || action.equals("DELETE") || action.equals("ALIKE");
        publish(draft, action, label, shown ? cells(before, after) : Map.of(), shown ? cells(after, before) : Map.of());
        return edit;
    }

    /** Texts of the only row that {@code others} does not have likewise. */
    private static Map<String, String> cells(List<Row> rows, List<Row> others) {
        var cells = new TreeMap<String, String>();
        for (var row : rows) {
            for (var column : Column.values()) {
                var text = row.body().text(column);
                if (!text.isEmpty()
                        && others.stream()
                                .noneMatch(other -> other.body().text(column).equals(text))) {
                    cells.put(column.name(), text);
                }
            }
            if (others.stream()
                    .noneMatch(other -> other.body().place().equals(row.body().place()))) {
                cells.put("place", (row.body().group() + " " + row.body().number()).strip());
            }
        }
        return cells;
    }

    private void publish(
            UUID draft, String action, String label, Map<String, String> before, Map<String, String> after) {
        var done = new TreeMap<>(after);
        done.put("change", "intake.edit." + action);
        done.put("task", label);
        events.publishEvent(new IntakeEvent(draft, IntakeEvent.Action.CHANGED, before, done));
    }

    static BigDecimal between(List<Row> rows, @Nullable Row before) {
        if (before == null) {
            return BigDecimal.ONE;
        }
        int next = rows.indexOf(before) + 1;
        return next < rows.size()
                ? before.position().add(rows.get(next).position()).divide(BigDecimal.TWO, MathContext.DECIMAL64)
                : before.position().add(BigDecimal.ONE);
    }

    private static String nextNumber(List<Row> rows, String group, @Nullable String subgroup) {
        int highest = rows.stream()
                .map(Row::body)
                .filter(body -> body.group().equals(group) && Objects.equals(body.subgroup(), subgroup))
                .map(body -> body.number().replaceAll("\\D.*", ""))
                .filter(number -> number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return Integer.toString(highest + 1);
    }

    private static List<String> partsAt(String content, int at) {
        if (at >= content.length()) {
            return List.of(content);
        }
        var first = content.substring(0, at).strip();
        var second = content.substring(at).strip();
        return first.isEmpty() || second.isEmpty() ? List.of(content) : List.of(first, second);
    }

    /** "(1) …; (2) …" in the content, else in its note; a lead-in before "(1)" goes to every part. */
    private static List<String> listed(Row.Body body) {
        var inContent = items(body.content());
        if (inContent.size() > 1) {
            return inContent;
        }
        for (var note : body.footnotes()) {
            var inNote = items(note.text());
            if (inNote.size() > 1) {
                return inNote;
            }
        }
        var sentences = List.of(body.content().split("(?<=[.])\\s+(?=\\p{Lu})"));
        return sentences.size() > 1 ? sentences : List.of(body.content());
    }

    private static List<String> items(String text) {
        var starts = new ArrayList<int[]>();
        var matcher = LISTED.matcher(text);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) == starts.size() + 1) {
                starts.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        var items = new ArrayList<String>();
        var leadIn =
                starts.isEmpty() ? "" : text.substring(0, starts.getFirst()[0]).strip();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
            var item = text.substring(starts.get(i)[1], end).strip().replaceAll("[;.]$", "");
            items.add(leadIn.isEmpty() ? item : leadIn + " " + item);
        }
        return items;
    }
}
