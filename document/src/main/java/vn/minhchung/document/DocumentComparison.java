package vn.minhchung.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
            DEADLINE
        }
    }

    /** Compares {@code before}, which is known, with {@code after}, which may be the same. */
    public static DocumentComparison of(ParsedDocument before, ParsedDocument after) {
        return new Comparing(before, after).comparison();
    }

    /**
     * Whether two texts say the same. Marks, spaces and a few letters that recognition takes for others may differ, but no figure and no
     * word as a whole: "80" is not "90", and "không được" is not "được".
     */
    public static boolean sameWords(@Nullable String a, @Nullable String b) {
        var left = Comparing.key(a);
        var right = Comparing.key(b);
        if (left.equals(right)) {
            return true;
        }
        int longest = Math.max(left.length(), right.length());
        return a != null
                && b != null
                && Math.abs(left.length() - right.length()) <= 2 + longest / 6
                && (longest < 400
                        ? Resemblance.distance(left, right) <= 1 + longest / 6
                        : Comparing.alike(Comparing.grams(left), Comparing.grams(right)) >= 0.5)
                && Comparing.figures(a).equals(Comparing.figures(b))
                && Comparing.saysAll(a, b, right)
                && Comparing.saysAll(b, a, left);
    }

    /** From 0 to 1, how much of their words two texts share. */
    public static double alike(String a, String b) {
        return Comparing.alike(Comparing.grams(Resemblance.key(a)), Comparing.grams(Resemblance.key(b)));
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
            }
            return new DocumentComparison(same, alike, differences);
        }

        /**
         * Both print a number or a date, and not the same one. An office gives a number once a year: under the same number another day of
         * that year is an error in one of the two.
         */
        private boolean contradicts() {
            var number = before.metadata().number();
            var date = before.metadata().date();
            var otherDate = after.metadata().date();
            return differ(number, after.metadata().number())
                    || differ(date, otherDate)
                            && (number == null
                                    || after.metadata().number() == null
                                    || date == null
                                    || otherDate == null
                                    || date.value().getYear()
                                            != otherDate.value().getYear());
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
            if (!sameWords(old, fresh)) {
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
            if (!sameWords(old, fresh)) {
                differences.add(new Difference(kind, name(task), old, fresh));
            }
        }

        private static String name(ParsedTask task) {
            return (task.group() == null ? "" : task.group() + ".") + task.number();
        }

        private static String names(Extracted<List<AgencyMention>> mentions) {
            return String.join(
                    "; ", mentions.value().stream().map(AgencyMention::name).toList());
        }

        private static List<String> figures(String text) {
            return Pattern.compile("(?<![\\p{L}\\d])\\d+(?![\\p{L}\\d])")
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }

        /** Whether every word of {@code text} stands in {@code other}, but for one wrong letter in four. */
        private static boolean saysAll(String text, String other, String otherKey) {
            var there = Set.copyOf(words(other));
            return words(text).stream()
                    .distinct()
                    .filter(word -> word.length() > 2 && !there.contains(word))
                    .allMatch(word -> Resemblance.distanceWithin(otherKey, word) <= word.length() / 4);
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.split("[\\s\\p{Punct}–]+"))
                    .map(Resemblance::key)
                    .toList();
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
