package vn.minhchung.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.minhchung.vietnamese.Resemblance;

/**
 * Tells whether two readings are of the same document (đối chiếu văn bản), such as a scan and the text it was printed from, and what differs
 * between them: so a document that is imported again adds nothing.
 *
 * @param alike from 0 to 1, how much of the words they share
 * @param differences empty when nothing differs
 */
public record DocumentComparison(boolean same, double alike, List<Difference> differences) {

    /** From here two readings with nothing against it are the same document. */
    private static final double SAME = 0.6;

    /** Two readings with the same number and date need only be alike so far. */
    private static final double SAME_NUMBER = 0.35;

    /** Texts are compared by pieces of so many letters: long enough to tell plans of one office apart. */
    private static final int PIECE = 5;

    /** From here two texts are the same item. */
    private static final double SAME_ITEM = 0.55;

    public DocumentComparison {
        differences = List.copyOf(differences);
    }

    /**
     * Something that one reading has otherwise (điểm khác nhau).
     *
     * @param subject what it is about: a field of the head, or the number of a task
     */
    public record Difference(
            Kind kind,
            String subject,
            @Nullable String before,
            @Nullable String after) {

        /** What differs (loại khác nhau). The names are stable keys for messages. */
        public enum Kind {
            HEAD,
            TASK_ADDED,
            TASK_REMOVED,
            CONTENT,
            LEAD,
            COORDINATING,
            RESULT,
            DEADLINE,
            CRITERION_ADDED,
            CRITERION_REMOVED
        }
    }

    /** Compares {@code before}, which is known, with {@code after}, which may be the same. */
    public static DocumentComparison of(ParsedDocument before, ParsedDocument after) {
        return new Comparing(before, after).comparison();
    }

    private static final class Comparing {
        private final ParsedDocument before;
        private final ParsedDocument after;
        private final List<Difference> differences = new ArrayList<>();

        Comparing(ParsedDocument before, ParsedDocument after) {
            this.before = before;
            this.after = after;
        }

        DocumentComparison comparison() {
            double alike = alike(grams(before.source()), grams(after.source()));
            boolean same = !contradicts() && alike >= (sameNumber() ? SAME_NUMBER : SAME);
            if (same) {
                head();
                tasks();
                criteria();
            }
            return new DocumentComparison(same, alike, differences);
        }

        /** Both print a number or a date, and not the same one. */
        private boolean contradicts() {
            return differ(before.metadata().number(), after.metadata().number())
                    || differ(before.metadata().date(), after.metadata().date());
        }

        private boolean sameNumber() {
            return before.metadata().number() != null && after.metadata().number() != null && !contradicts();
        }

        private static boolean differ(@Nullable Extracted<?> a, @Nullable Extracted<?> b) {
            return a != null && b != null && !key(a.value()).equals(key(b.value()));
        }

        private static String key(@Nullable Object value) {
            return value == null ? "" : Resemblance.key(value.toString());
        }

        private void head() {
            field("type", Metadata::type);
            field("number", Metadata::number);
            field("date", Metadata::date);
            field("place", Metadata::place);
            field("issuer", Metadata::issuer);
            field("title", Metadata::title);
        }

        private void field(String name, Function<Metadata, @Nullable Extracted<?>> field) {
            var old = text(field.apply(before.metadata()));
            var fresh = text(field.apply(after.metadata()));
            if (isAnother(old, fresh)) {
                differences.add(new Difference(Difference.Kind.HEAD, name, old, fresh));
            }
        }

        private static @Nullable String text(@Nullable Extracted<?> value) {
            return value == null ? null : String.valueOf(value.value());
        }

        private void tasks() {
            var left = new ArrayList<>(after.tasks());
            for (var task : before.tasks()) {
                var other = mostAlike(
                        task.content().value(), left, same -> same.content().value());
                if (other == null) {
                    differences.add(new Difference(
                            Difference.Kind.TASK_REMOVED,
                            name(task),
                            task.content().value(),
                            null));
                    continue;
                }
                left.remove(other);
                part(
                        Difference.Kind.CONTENT,
                        task,
                        task.content().value(),
                        other.content().value());
                part(Difference.Kind.LEAD, task, names(task.lead()), names(other.lead()));
                part(Difference.Kind.COORDINATING, task, names(task.coordinating()), names(other.coordinating()));
                part(
                        Difference.Kind.RESULT,
                        task,
                        task.result().value(),
                        other.result().value());
                var due = task.deadline().value();
                var newDue = other.deadline().value();
                if (!due.due().equals(newDue.due()) || due.getClass() != newDue.getClass()) {
                    differences.add(new Difference(Difference.Kind.DEADLINE, name(task), due.raw(), newDue.raw()));
                }
            }
            left.forEach(task -> differences.add(new Difference(
                    Difference.Kind.TASK_ADDED, name(task), null, task.content().value())));
        }

        private void part(Difference.Kind kind, ParsedTask task, String old, String fresh) {
            if (isAnother(old, fresh)) {
                differences.add(new Difference(kind, name(task), old, fresh));
            }
        }

        private void criteria() {
            var left = new ArrayList<>(after.criteria());
            for (var criterion : before.criteria()) {
                var other = mostAlike(
                        criterion.text().value(), left, same -> same.text().value());
                if (other == null) {
                    differences.add(new Difference(
                            Difference.Kind.CRITERION_REMOVED,
                            criterion.section(),
                            criterion.text().value(),
                            null));
                } else {
                    left.remove(other);
                }
            }
            left.forEach(criterion -> differences.add(new Difference(
                    Difference.Kind.CRITERION_ADDED,
                    criterion.section(),
                    null,
                    criterion.text().value())));
        }

        private static String name(ParsedTask task) {
            return (task.group() == null ? "" : task.group() + ".") + task.number();
        }

        private static String names(Extracted<List<AgencyMention>> mentions) {
            return String.join(
                    "; ", mentions.value().stream().map(AgencyMention::name).toList());
        }

        /** Different words, not only different marks, spaces and letters that recognition takes for each other. */
        private static boolean isAnother(@Nullable String a, @Nullable String b) {
            var left = key(a);
            var right = key(b);
            int longest = Math.max(left.length(), right.length());
            return !Objects.equals(left, right)
                    && (Math.abs(left.length() - right.length()) > 2 + longest / 6
                            || longest < 400 && Resemblance.distance(left, right) > 1 + longest / 6
                            || longest >= 400 && alike(grams(left), grams(right)) < 0.5);
        }

        private static <T> @Nullable T mostAlike(String text, List<T> others, Function<T, String> words) {
            var grams = grams(Resemblance.key(text));
            record Scored<T>(T item, double score) {}
            return others.stream()
                    .map(other -> new Scored<>(other, alike(grams, grams(Resemblance.key(words.apply(other))))))
                    .filter(scored -> scored.score() >= SAME_ITEM)
                    .max(Comparator.comparingDouble(Scored::score))
                    .map(Scored::item)
                    .orElse(null);
        }

        private static Map<String, Integer> grams(SourceText source) {
            var text = new StringBuilder();
            source.lines().forEach(line -> text.append(Resemblance.key(line.text())));
            return grams(text.toString());
        }

        private static Map<String, Integer> grams(String key) {
            var grams = new HashMap<String, Integer>();
            for (int i = 0; i + PIECE <= key.length(); i++) {
                grams.merge(key.substring(i, i + PIECE), 1, Integer::sum);
            }
            return grams;
        }

        /** The share of common pieces. */
        private static double alike(Map<String, Integer> a, Map<String, Integer> b) {
            Set<String> pieces = new HashSet<>(a.keySet());
            pieces.retainAll(b.keySet());
            int common = pieces.stream()
                    .mapToInt(piece -> Math.min(a.getOrDefault(piece, 0), b.getOrDefault(piece, 0)))
                    .sum();
            int all = a.values().stream().mapToInt(Integer::intValue).sum()
                    + b.values().stream().mapToInt(Integer::intValue).sum();
            return all == 0 ? 0 : 2.0 * common / all;
        }
    }
}
