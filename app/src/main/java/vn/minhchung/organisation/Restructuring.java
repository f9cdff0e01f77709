package vn.minhchung.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Ids;

/**
 * Changes units: founds, renames, merges, splits, dissolves them and decides who succeeds (sắp xếp đơn vị). What is already so
 * is left as it is, so a form sent twice acts once.
 */
@Service
@Transactional
class Restructuring {

    /** A unit to be founded. */
    record Founding(
            String name,
            String shortName,
            UnitKind kind,
            UnitLevel level,
            @Nullable UUID parent,
            LocalDate validFrom,
            List<String> aliases) {

        /** Whether {@code unit} is the one to be founded, from an earlier arrival of the same form. */
        boolean made(Unit unit) {
            return unit.name().equals(name)
                    && unit.shortName().equals(shortName)
                    && unit.kind() == kind
                    && unit.level() == level
                    && Objects.equals(unit.parent(), parent)
                    && unit.validFrom().equals(validFrom);
        }
    }

    private final UnitRows units;
    private final SuccessionRows successions;
    private final CurrentDirectory directory;
    private final Posts posts;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Restructuring(
            UnitRows units,
            SuccessionRows successions,
            CurrentDirectory directory,
            Posts posts,
            CurrentActor actor,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.units = units;
        this.successions = successions;
        this.directory = directory;
        this.posts = posts;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Founds a unit; answers its slug. */
    public String found(Founding founding) {
        beginAsAdministrator();
        var made = directory.get().units().stream().filter(founding::made).findFirst();
        if (made.isPresent()) {
            return made.get().slug();
        }
        var unit = units.save(unit(founding));
        changed(unit, "FOUNDED", Map.of(), Map.of("name", unit.name(), "from", unit.validFrom()));
        return unit.slug();
    }

    /** Founds villages below a commune in force; its own administrator may do that too. Known names are left as they are. */
    public void foundVillages(UUID commune, List<String> names) {
        posts.requireMayStaff(commune);
        begin();
        var above = directory.get().get(commune);
        requireInForce(above, today());
        var known =
                directory.get().children(commune).stream().map(Unit::shortName).toList();
        for (var name : names) {
            if (!known.contains(name)) {
                var village = units.save(unit(village(name, above, today())));
                changed(village, "FOUNDED", Map.of(), Map.of("name", name, "parent", above.slug()));
            }
        }
    }

    /** Corrects aliases and codes; {@code version} is what the person saw. */
    public void correct(
            UUID id,
            int version,
            @Nullable String statisticsCode,
            @Nullable String identifier,
            boolean identifierVerified,
            List<String> aliases) {
        beginAsAdministrator();
        var before = directory.get().get(id);
        var corrected =
                before.identified(statisticsCode, identifier, identifierVerified && identifier != null, aliases);
        if (corrected.equals(before)) {
            return;
        }
        var after = units.save(corrected.at(version));
        changed(after, "CORRECTED", codes(before), codes(after));
    }

    /** Gives the unit another name from a day on; everything bound to it stays bound, the former name leads to it. */
    public void rename(UUID id, String name, String shortName, LocalDate day, String decision) {
        beginAsAdministrator();
        var before = directory.get().get(id);
        requireInForce(before, day);
        if (day.isAfter(today())) {
            throw new RenamingInAdvance(day);
        }
        if (before.name().equals(name) && before.shortName().equals(shortName)) {
            return;
        }
        var aliases = new ArrayList<>(before.aliases());
        aliases.add(before.name());
        aliases.add(before.shortName());
        var after = units.save(
                before.named(name, shortName, aliases.stream().distinct().toList()));
        successions.save(new Succession(
                ids.next(),
                null,
                id,
                id,
                SuccessionKind.RENAMED,
                day,
                decision,
                null,
                null,
                before.name(),
                before.shortName()));
        changed(after, "RENAMED", Map.of("name", before.name()), Map.of("name", name, "decision", decision));
    }

    /** Ends the unit on {@code day}, the first day without it, and lets {@code successor} take over all of it. */
    public void merge(UUID id, UUID successor, LocalDate day, String decision) {
        end(id, day, "MERGED", decision, List.of(successor), SuccessionKind.MERGED);
    }

    /** Ends the unit on {@code day}; several successors share it, and which stands for the whole is left to a decision. */
    public void split(UUID id, List<UUID> successors, LocalDate day, String decision) {
        end(id, day, "SPLIT", decision, successors, SuccessionKind.SPLIT);
    }

    /** Ends the unit on {@code day} without a successor. */
    public void dissolve(UUID id, LocalDate day, String decision) {
        end(id, day, "DISSOLVED", decision, List.of(), SuccessionKind.DISSOLVED);
    }

    private void end(
            UUID id, LocalDate day, String action, String decision, List<UUID> successors, SuccessionKind kind) {
        beginAsAdministrator();
        var before = directory.get().get(id);
        requireInForce(before, day.minusDays(1));
        if (ended(before, day, decision, successors, kind)) {
            return;
        }
        if (before.validTo() != null) {
            throw new UnitNotInForce(before.shortName(), day);
        }
        var heirs = successors.stream().map(directory.get()::get).toList();
        for (var heir : heirs) {
            requireInForce(heir, day);
            if (heir.id().equals(id)) {
                throw new UnitSucceedsItself(before.shortName());
            }
        }
        var after = units.save(before.ending(day));
        if (heirs.isEmpty()) {
            successions.save(step(id, null, kind, day, decision));
        }
        heirs.forEach(heir -> successions.save(step(id, heir.id(), kind, day, decision)));
        changed(
                after,
                action,
                Map.of(),
                Map.of(
                        "day",
                        day,
                        "decision",
                        decision,
                        "successors",
                        heirs.stream().map(Unit::slug).toList()));
        events.publishEvent(new SuccessionDecided(id));
    }

    /** Whether the unit has ended in just this way, by an earlier arrival of the same form. */
    private boolean ended(Unit unit, LocalDate day, String decision, List<UUID> successors, SuccessionKind kind) {
        var steps = directory.get().after(unit.id()).stream()
                .filter(step -> step.kind() == kind && step.decision().equals(decision))
                .toList();
        var heirs = steps.stream()
                .map(Succession::successor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return day.equals(unit.validTo()) && !steps.isEmpty() && heirs.equals(Set.copyOf(successors));
    }

    /** Decides which successor stands for the whole of a split unit; a later decision replaces an earlier one. */
    public void chooseSuccessor(UUID id, UUID successor, String decision) {
        beginAsAdministrator();
        var unit = directory.get().get(id);
        var steps = directory.get().after(id);
        if (steps.stream().noneMatch(step -> successor.equals(step.successor()))) {
            throw new NotASuccessor(unit.shortName());
        }
        if (steps.stream()
                .anyMatch(step -> successor.equals(step.successor()) && decision.equals(step.chosenDecision()))) {
            return;
        }
        // First clear, then choose: the database allows one chosen row at a time.
        for (var step : steps) {
            if (step.chosenDecision() != null && !successor.equals(step.successor())) {
                successions.save(step.chosen(null));
            }
        }
        for (var step : steps) {
            if (successor.equals(step.successor())) {
                successions.save(step.chosen(decision));
            }
        }
        var heir = directory.get().get(successor);
        changed(unit, "SUCCESSOR_CHOSEN", Map.of(), Map.of("successor", heir.slug(), "decision", decision));
        events.publishEvent(new SuccessionDecided(id));
    }

    /** Decides to which successor villages of a split commune belong, and founds them there. */
    public void assignVillages(UUID id, UUID successor, List<String> names, String decision) {
        beginAsAdministrator();
        var old = directory.get().get(id);
        var step = directory.get().after(id).stream()
                .filter(one -> successor.equals(one.successor()))
                .findAny()
                .orElseThrow(() -> new NotASuccessor(old.shortName()));
        var heir = directory.get().get(successor);
        var villages = directory.get().children(id);
        for (var name : names) {
            var known = villages.stream()
                    .filter(one -> one.shortName().equals(name))
                    .findAny();
            if (known.isPresent()) {
                if (!wentTo(heir, known.get(), decision)) {
                    throw new VillageAssigned(name);
                }
                continue;
            }
            var before = units.save(unit(village(name, old, old.validFrom())).ending(step.day()));
            var after = units.save(unit(village(name, heir, step.day())));
            successions.save(step(before.id(), after.id(), SuccessionKind.CONTINUED, step.day(), decision));
            changed(before, "SUCCESSOR_CHOSEN", Map.of(), Map.of("successor", after.slug(), "decision", decision));
        }
    }

    private boolean wentTo(Unit heir, Unit village, String decision) {
        return directory.get().after(village.id()).stream()
                .anyMatch(step -> step.decision().equals(decision)
                        && step.successor() != null
                        && heir.id()
                                .equals(directory.get().get(step.successor()).parent()));
    }

    private static Founding village(String name, Unit commune, LocalDate validFrom) {
        if (name.length() > VillageNameTooLong.MOST) {
            throw new VillageNameTooLong();
        }
        return new Founding(
                name + ", " + commune.shortName(),
                name,
                UnitKind.VILLAGE,
                UnitLevel.VILLAGE,
                commune.id(),
                validFrom,
                List.of());
    }

    private Unit unit(Founding founding) {
        var slug = freeSlug(founding);
        return new Unit(
                Unit.idOf(slug),
                null,
                slug,
                founding.name(),
                founding.shortName(),
                founding.kind(),
                founding.level(),
                founding.parent(),
                founding.validFrom(),
                null,
                null,
                null,
                false,
                founding.aliases(),
                null,
                null,
                null,
                null,
                (founding.level() == UnitLevel.VILLAGE ? "750 " : "400 ") + founding.shortName());
    }

    private String freeSlug(Founding founding) {
        var slug = ReferenceData.slug(founding.shortName());
        if (founding.level() == UnitLevel.VILLAGE && founding.parent() != null) {
            slug += "-" + directory.get().get(founding.parent()).slug();
        }
        if (directory.get().bySlug(slug).isPresent()) {
            slug += "-" + founding.validFrom();
        }
        if (directory.get().bySlug(slug).isPresent()) {
            throw new UnitExists(founding.shortName());
        }
        return slug;
    }

    private Succession step(
            UUID predecessor, @Nullable UUID successor, SuccessionKind kind, LocalDate day, String decision) {
        return new Succession(ids.next(), null, predecessor, successor, kind, day, decision, null, null, null, null);
    }

    private static void requireInForce(Unit unit, LocalDate day) {
        if (!unit.inForce(day)) {
            throw new UnitNotInForce(unit.shortName(), day);
        }
    }

    private static Map<String, Object> codes(Unit unit) {
        var codes = new LinkedHashMap<String, Object>();
        codes.put("statisticsCode", String.valueOf(unit.statisticsCode()));
        codes.put("identifier", String.valueOf(unit.identifier()));
        codes.put("identifierVerified", unit.identifierVerified());
        codes.put("aliases", unit.aliases());
        return codes;
    }

    private void beginAsAdministrator() {
        actor.get().require(Role.ADMINISTRATOR);
        begin();
    }

    /** From here on nobody else changes units, and what is read is as the last change left it. */
    private void begin() {
        units.oneAfterAnother();
        directory.changed();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void changed(Unit unit, String action, Map<String, Object> before, Map<String, Object> after) {
        directory.changed();
        events.publishEvent(OrganisationChanged.unit(unit, action, before, after));
    }
}
