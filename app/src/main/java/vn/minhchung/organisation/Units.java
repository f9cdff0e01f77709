package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The units of the province, past and present (các đơn vị); answers from memory, so asking is cheap. */
@Service
public class Units {

    /**
     * A unit's predecessor (đơn vị tiền thân).
     *
     * @param unit for a unit that was renamed, itself under its former name, ending on the day of the change
     */
    public record Predecessor(Unit unit, Succession step) {}

    private final CurrentDirectory directory;

    Units(CurrentDirectory directory) {
        this.directory = directory;
    }

    /** @throws UnitNotFound when there is none */
    public Unit get(UUID id) {
        return directory.get().get(id);
    }

    public Optional<Unit> find(UUID id) {
        return directory.get().find(id);
    }

    /** @throws UnitNotFound when there is none */
    public Unit bySlug(String slug) {
        return directory.get().bySlug(slug).orElseThrow(() -> new UnitNotFound(slug));
    }

    /** The units directly below, past ones too, in the order of lists. */
    public List<Unit> children(UUID id) {
        return directory.get().children(id);
    }

    /** All units in force on the day, in the order of lists. */
    public List<Unit> all(LocalDate on) {
        return directory.get().units().stream().filter(unit -> unit.inForce(on)).toList();
    }

    /** The People's Committees of communes, wards and townships in force on the day; wards first. */
    public List<Unit> communes(LocalDate on) {
        return directory.get().units().stream()
                .filter(unit -> unit.kind().isCommune() && unit.inForce(on))
                .toList();
    }

    /** The first day on which no district stood any more; empty as long as one stands, and when none is on record. */
    public Optional<LocalDate> withoutDistrictsSince() {
        var ends = directory.get().units().stream()
                .filter(unit -> unit.kind() == UnitKind.DISTRICT)
                .map(unit -> Optional.ofNullable(unit.validTo()))
                .toList();
        return ends.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : ends.stream().flatMap(Optional::stream).max(LocalDate::compareTo);
    }

    /** Whether {@code unit} is {@code ancestor} or lies somewhere below it. */
    public boolean within(UUID unit, UUID ancestor) {
        return directory.get().within(unit, ancestor);
    }

    /** Who stands in for {@code unit} on the day. For a day before the unit began nobody does: ask {@link #before}. */
    public Standing standIn(UUID unit, LocalDate on) {
        return directory.get().standIn(unit, on);
    }

    /** What the unit was before: its direct predecessors and its former names. */
    public List<Predecessor> before(UUID unit) {
        var now = directory.get();
        return now.before(unit).stream()
                .map(step -> new Predecessor(predecessor(now.get(step.predecessor()), step), step))
                .toList();
    }

    private static Unit predecessor(Unit unit, Succession step) {
        return step.formerName() == null || step.formerShortName() == null
                ? unit
                : unit.named(step.formerName(), step.formerShortName(), unit.aliases())
                        .ending(step.day());
    }

    /** What became of the unit: one step for each successor, one without a successor when it was dissolved. */
    public List<Succession> after(UUID unit) {
        return directory.get().after(unit);
    }
}
