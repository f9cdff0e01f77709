package vn.minhchung.plan.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.DocumentComparison;

/**
 * What a document has otherwise than the one known before (điểm khác nhau giữa hai bản), point by point.
 *
 * @param same whether they still count as the same, after what people have changed since
 */
record Differences(Sameness sameness, Draft draft, Draft known, boolean same, List<Point> points) {

    /** What becomes of a difference (xử lý điểm khác). */
    enum Choice {
        /** Giữ như kế hoạch đã phát hành. */
        KEEP,
        /** Theo bản mới. */
        TAKE
    }

    /** What a difference is about (loại điểm khác). */
    enum Kind {
        HEAD,
        TASK_ADDED,
        TASK_REMOVED,
        CONTENT,
        LEAD,
        COORDINATING,
        RESULT,
        DEADLINE,
        /** A provision beside the task table. */
        ITEM_ADDED,
        ITEM_REMOVED,
        ITEM_CHANGED;

        static Kind of(ItemPair pair) {
            return pair.known() == null ? ITEM_ADDED : pair.fresh() == null ? ITEM_REMOVED : ITEM_CHANGED;
        }
    }

    /** What is to be decided in the new copy before a difference can be taken over (việc cần làm trước); path leads to it. */
    record Missing(String key, String path) {}

    /**
     * One difference (điểm khác), with what was decided on it.
     *
     * @param subject a field of the head, the number of a task, or the section of a provision
     * @param items of a difference beside the task table
     */
    record Point(
            String id,
            Kind kind,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable ItemPair items,
            @Nullable Choice choice,
            @Nullable Missing missing) {

        static Point of(DocumentComparison.Difference difference, Map<String, Choice> choices) {
            var kind = Kind.valueOf(difference.kind().name());
            var id = id(kind, difference.subject() + '\n' + difference.before() + '\n' + difference.after());
            return new Point(
                    id,
                    kind,
                    difference.subject(),
                    difference.before(),
                    difference.after(),
                    null,
                    choices.get(id),
                    null);
        }

        static Point of(ItemPair pair, Map<String, Choice> choices) {
            var kind = Kind.of(pair);
            var id = id(kind, pair.print());
            return new Point(id, kind, pair.one().section(), null, null, pair, choices.get(id), null);
        }

        Point missing(@Nullable Missing first) {
            return new Point(id, kind, subject, before, after, items, choice, first);
        }

        /** The same for the same words: when they are edited the question is open again. */
        private static String id(Kind kind, String words) {
            return kind + ":" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        }

        /** Whether the issued plan itself can be put right so, at once or when something else is decided. */
        public boolean takeable() {
            return switch (kind) {
                case CONTENT, RESULT, DEADLINE, LEAD ->
                    !Objects.requireNonNullElse(after, "").isBlank();
                case HEAD, COORDINATING, TASK_ADDED, TASK_REMOVED, ITEM_ADDED, ITEM_REMOVED, ITEM_CHANGED -> true;
            };
        }

        public boolean mayBeTaken() {
            return takeable() && missing == null;
        }
    }

    /** Open ones that can be taken over at once. */
    public List<Point> takeable() {
        return points.stream()
                .filter(point -> point.choice() == null && point.mayBeTaken())
                .toList();
    }

    public long open() {
        return points.stream().filter(point -> point.choice() == null).count();
    }

    /** Whether the known one is a plan at work. */
    public boolean issued() {
        return known.state() == Draft.State.ISSUED;
    }
}
