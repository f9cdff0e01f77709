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

    /** What is to be decided in the new copy before a difference can be taken over (việc cần làm trước); path leads to it. */
    record Missing(String key, String path) {}

    /** One difference (điểm khác), with what was decided on it. */
    record Point(
            String id,
            DocumentComparison.Difference.Kind kind,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable Choice choice,
            @Nullable Missing missing) {

        static Point of(DocumentComparison.Difference difference, Map<String, Choice> choices) {
            var id = id(difference);
            return new Point(
                    id,
                    difference.kind(),
                    difference.subject(),
                    difference.before(),
                    difference.after(),
                    choices.get(id),
                    null);
        }

        Point missing(@Nullable Missing first) {
            return new Point(id, kind, subject, before, after, choice, first);
        }

        /** The same for the same words: when they are edited the question is open again. */
        private static String id(DocumentComparison.Difference difference) {
            var words = difference.subject() + '\n' + difference.before() + '\n' + difference.after();
            return difference.kind() + ":" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        }

        /** Whether the issued plan itself can be put right so, at once or when something else is decided. */
        public boolean takeable() {
            return switch (kind) {
                case CONTENT, RESULT, DEADLINE, LEAD ->
                    !Objects.requireNonNullElse(after, "").isBlank();
                case COORDINATING, TASK_ADDED, TASK_REMOVED -> true;
                case HEAD, CRITERION_ADDED, CRITERION_REMOVED -> false;
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
