package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All units, successions and classes at one moment, immutable; every question about them is answered here, in memory. */
final class Directory {

    private final List<Unit> units;
    private final Map<UUID, Unit> byId = new HashMap<>();
    private final Map<String, Unit> bySlug = new HashMap<>();
    private final Map<UUID, List<Unit>> children = new HashMap<>();
    private final Map<UUID, List<Succession>> after;
    private final Map<UUID, List<Succession>> before;
    private final List<UnitClass> classes;
    private final Map<UUID, List<ClassMember>> members;
    private final NameIndex names;

    /** @param units in the order of lists: by sort key in the database's Vietnamese collation, Java's differs in the spaces */
    Directory(List<Unit> units, List<Succession> successions, List<UnitClass> classes, List<ClassMember> classMembers) {
        this.units = List.copyOf(units);
        for (var unit : this.units) {
            byId.put(unit.id(), unit);
            bySlug.put(unit.slug(), unit);
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), id -> new ArrayList<>()).add(unit);
            }
        }
        after = successions.stream()
                .filter(step -> !step.renamed())
                .collect(Collectors.groupingBy(Succession::predecessor));
        before = successions.stream()
                .filter(step -> step.successor() != null)
                .collect(Collectors.groupingBy(Succession::successor));
        this.classes = List.copyOf(classes);
        members = classMembers.stream().collect(Collectors.groupingBy(ClassMember::unitClass));
        names = new NameIndex(this);
    }

    List<Unit> units() {
        return units;
    }

    List<UnitClass> classes() {
        return classes;
    }

    NameIndex names() {
        return names;
    }

    Optional<Unit> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Unit get(UUID id) {
        return find(id).orElseThrow(() -> new UnitNotFound(id.toString()));
    }

    Optional<Unit> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    List<Unit> children(UUID id) {
        return children.getOrDefault(id, List.of());
    }

    boolean within(UUID unit, UUID ancestor) {
        var seen = new HashSet<UUID>();
        for (@Nullable UUID at = unit; at != null && seen.add(at); ) {
            if (at.equals(ancestor)) {
                return true;
            }
            var here = byId.get(at);
            at = here == null ? null : here.parent();
        }
        return false;
    }

    List<Succession> after(UUID unit) {
        return after.getOrDefault(unit, List.of());
    }

    List<Succession> before(UUID unit) {
        return before.getOrDefault(unit, List.of());
    }

    Standing standIn(UUID id, LocalDate day) {
        var unit = get(id);
        if (unit.inForce(day)) {
            return new Standing.Itself(unit);
        }
        var heirs = new LinkedHashSet<Unit>();
        if (!day.isBefore(unit.validFrom())) {
            collectHeirs(unit, day, heirs, new HashSet<>());
        }
        return switch (heirs.size()) {
            case 0 -> new Standing.Gone();
            case 1 -> new Standing.By(heirs.getFirst());
            default -> new Standing.Split(List.copyOf(heirs));
        };
    }

    /** Follows the chosen step where there is one, else every step, until units in force on the day are reached. */
    private void collectHeirs(Unit unit, LocalDate day, Set<Unit> heirs, Set<UUID> seen) {
        if (unit.inForce(day)) {
            heirs.add(unit);
            return;
        }
        if (!seen.add(unit.id())) {
            return;
        }
        var steps = after(unit.id()).stream()
                .filter(step -> !step.day().isAfter(day))
                .toList();
        var chosen =
                steps.stream().filter(step -> step.chosenDecision() != null).toList();
        for (var step : chosen.isEmpty() ? steps : chosen) {
            if (step.successor() != null) {
                collectHeirs(get(step.successor()), day, heirs, seen);
            }
        }
    }

    Optional<UnitClass> findClass(UUID id) {
        return classes.stream().filter(one -> one.id().equals(id)).findAny();
    }

    List<ClassMember> memberRows(UUID unitClass) {
        return members.getOrDefault(unitClass, List.of());
    }

    List<Unit> members(UnitClass unitClass, LocalDate day) {
        var rows = memberRows(unitClass.id()).stream()
                .filter(row -> row.inForce(day))
                .toList();
        var named = new HashSet<UUID>();
        var excluded = new HashSet<UUID>();
        for (var row : rows) {
            if (row.excluded()) {
                excluded.add(row.unit());
            } else if (find(row.unit()).isPresent() && heir(row.unit(), day) instanceof Unit unit) {
                named.add(unit.id());
            }
        }
        return units.stream()
                .filter(unit -> unit.inForce(day))
                .filter(unit -> unitClass.memberKinds().contains(unit.kind()) || named.contains(unit.id()))
                .filter(unit -> !excluded.contains(unit.id()))
                .toList();
    }

    private @Nullable Unit heir(UUID unit, LocalDate day) {
        return switch (standIn(unit, day)) {
            case Standing.Itself(var itself) -> itself;
            case Standing.By(var successor) -> successor;
            case Standing.Split ignored -> null;
            case Standing.Gone ignored -> null;
        };
    }
}
