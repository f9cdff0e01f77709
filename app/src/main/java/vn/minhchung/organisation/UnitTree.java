package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.vietnamese.Fold;

/**
 * The units of one day as the page shows them: in groups, small units under the one they belong to. What every commune has
 * (one-stop centre, police, health station, villages) stands on the commune's own page.
 */
record UnitTree(List<Branch> branches) {

    record Branch(TreeGroup group, List<Node> nodes) {}

    record Node(Unit unit, List<Unit> children) {}

    /** What the page is asked for: a day, words of a name, a former province and a former district. */
    record Wanted(
            LocalDate day,
            String words,
            @Nullable String province,
            @Nullable UUID district) {

        /** Whether nothing is filtered out; public because the template asks. */
        public boolean everything() {
            return words.isBlank() && province == null && district == null;
        }
    }

    static UnitTree of(Directory directory, Wanted wanted) {
        var fits = matching(directory, wanted);
        var shown = directory.units().stream()
                .filter(unit -> unit.inForce(wanted.day()) && fits.test(unit))
                .filter(unit -> Arrays.stream(TreeGroup.values()).anyMatch(group -> group.holds(unit)))
                .toList();
        var ids = shown.stream().map(Unit::id).collect(Collectors.toSet());
        return new UnitTree(Arrays.stream(TreeGroup.values())
                .map(group -> new Branch(
                        group,
                        shown.stream()
                                .filter(group::holds)
                                .filter(unit -> !nested(directory, unit)
                                        || unit.parent() == null
                                        || !ids.contains(unit.parent()))
                                .map(unit -> new Node(unit, nestedUnder(directory, unit, ids)))
                                .toList()))
                .filter(branch -> !branch.nodes().isEmpty())
                .toList());
    }

    int count() {
        return branches.stream()
                .flatMap(branch -> branch.nodes().stream())
                .mapToInt(node -> 1 + node.children().size())
                .sum();
    }

    private static List<Unit> nestedUnder(Directory directory, Unit unit, Set<UUID> shown) {
        return directory.children(unit.id()).stream()
                .filter(child -> shown.contains(child.id()) && nested(directory, child))
                .toList();
    }

    /** Divisions and centres stand under their superior, communes of the past under their district. */
    private static boolean nested(Directory directory, Unit unit) {
        var parent =
                unit.parent() == null ? null : directory.find(unit.parent()).orElse(null);
        return parent != null
                && parent.kind() != UnitKind.PROVINCE
                && parent.kind() != UnitKind.MINISTRY
                && parent.kind() != UnitKind.FRONT;
    }

    private static Predicate<Unit> matching(Directory directory, Wanted wanted) {
        var words = Fold.fold(wanted.words());
        var district = wanted.district();
        return unit -> (words.isEmpty() || searchable(unit).contains(words))
                && (wanted.province() == null || wanted.province().equals(unit.formerProvince()))
                && (district == null || lay(directory, unit, district));
    }

    /** Whether the unit lies in the district or one of its direct predecessors did. */
    private static boolean lay(Directory directory, Unit unit, UUID district) {
        return directory.within(unit.id(), district)
                || directory.before(unit.id()).stream()
                        .anyMatch(step -> directory.within(step.predecessor(), district));
    }

    static String searchable(Unit unit) {
        return Fold.fold(unit.name() + " | " + unit.shortName() + " | " + String.join(" | ", unit.aliases()));
    }
}
