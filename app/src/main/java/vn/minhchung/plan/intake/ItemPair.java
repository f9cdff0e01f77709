package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Comparison;
import vn.minhchung.document.DocumentComparison;
import vn.minhchung.plan.Provision;
import vn.minhchung.vietnamese.Fold;

/**
 * What two copies of a document say otherwise beside the task table (nội dung ngoài bảng nhiệm vụ mà hai bản ghi khác nhau).
 *
 * @param known null when only the new copy has it
 * @param fresh null when only the known one has it
 */
record ItemPair(Draft.@Nullable Item known, Draft.@Nullable Item fresh) {

    /** From here two texts are about the same thing. */
    private static final double SAME_THING = 0.5;

    private record Candidate(Draft.Item known, Draft.Item fresh, double alike) {}

    /** The differences, kind by kind; each item is compared with the one most like it. */
    static List<ItemPair> differences(List<Draft.Item> before, List<Draft.Item> after) {
        var known = new ArrayList<>(before);
        var fresh = new ArrayList<>(after);
        known.removeIf(one -> fresh.stream()
                .filter(other -> saySame(one, other))
                .findFirst()
                .map(fresh::remove)
                .orElse(false));
        var candidates = known.stream()
                .flatMap(one -> fresh.stream()
                        .filter(other -> other.kind() == one.kind())
                        .map(other -> new Candidate(one, other, alike(one, other))))
                .filter(candidate -> candidate.alike() >= SAME_THING)
                .sorted(Comparator.comparingDouble(Candidate::alike).reversed())
                .toList();
        var pairs = new ArrayList<ItemPair>();
        for (var candidate : candidates) {
            if (known.contains(candidate.known()) && fresh.contains(candidate.fresh())) {
                known.remove(candidate.known());
                fresh.remove(candidate.fresh());
                pairs.add(new ItemPair(candidate.known(), candidate.fresh()));
            }
        }
        known.forEach(one -> pairs.add(new ItemPair(one, null)));
        fresh.forEach(other -> pairs.add(new ItemPair(null, other)));
        pairs.sort(Comparator.comparing(pair -> pair.one().kind()));
        return pairs;
    }

    /** A document has one signer; whatever the names, they are compared. */
    private static double alike(Draft.Item one, Draft.Item other) {
        return one.kind() == Provision.Kind.SIGNER ? 1 : DocumentComparison.alike(one.text(), other.text());
    }

    /** Sections, places and letters that recognition takes for each other do not count. */
    private static boolean saySame(Draft.Item one, Draft.Item other) {
        return one.kind() == other.kind()
                && DocumentComparison.sameWords(one.text(), other.text())
                && folded(one.level()).equals(folded(other.level()))
                && same(one.value(), other.value())
                && same(one.more().upper(), other.more().upper())
                && comparison(one) == comparison(other)
                && folded(one.unit()).equals(folded(other.unit()))
                && Objects.equals(one.more().from(), other.more().from())
                && Objects.equals(one.by(), other.by())
                && sameFacts(one.more().facts(), other.more().facts());
    }

    private static boolean sameFacts(Map<String, String> one, Map<String, String> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> DocumentComparison.sameWords(one.get(name), other.get(name)));
    }

    private static Comparison comparison(Draft.Item item) {
        return Objects.requireNonNullElse(item.more().comparison(), Comparison.EQUAL);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : Fold.fold(text);
    }

    /** Either of the two. */
    Draft.Item one() {
        return Objects.requireNonNull(known == null ? fresh : known);
    }

    /** What it says, the same for the same words and figures. */
    String print() {
        return print(known) + '\n' + print(fresh);
    }

    private static String print(Draft.@Nullable Item item) {
        return item == null
                ? ""
                : String.join(
                        "|",
                        item.kind().name(),
                        item.text(),
                        folded(item.level()),
                        number(item.value()),
                        number(item.more().upper()),
                        comparison(item).name(),
                        folded(item.unit()),
                        String.valueOf(item.more().from()),
                        String.valueOf(item.by()),
                        item.more().facts().toString());
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
