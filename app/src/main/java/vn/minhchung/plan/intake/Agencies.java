package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.organisation.Resolution;
import vn.minhchung.organisation.UnitClasses;
import vn.minhchung.organisation.UnitNames;
import vn.minhchung.organisation.Units;
import vn.minhchung.vietnamese.Fold;

/** Finds out who the names in the cells stand for (nhận biết cơ quan): a person's choice first, then the names on record. */
@Component
class Agencies {

    private final UnitNames names;
    private final UnitClasses classes;
    private final Units units;

    Agencies(UnitNames names, UnitClasses classes, Units units) {
        this.names = names;
        this.classes = classes;
        this.units = units;
    }

    /** A unit or class offered for an unknown name (gợi ý cơ quan). */
    record Offer(boolean unitClass, UUID id, String name, int members) {
        public String value() {
            return (unitClass ? "CLASS:" : "UNIT:") + id;
        }
    }

    /** The name of the body that a letterhead prints in capitals, as it is written elsewhere; as printed when nobody knows it. */
    String official(String printed, LocalDate day) {
        return names.resolve(printed, day) instanceof Resolution.OneUnit(var unit, var why) && confident(why)
                ? unit.name()
                : printed;
    }

    List<Named> in(String cell, Map<String, Drafts.Choice> choices, LocalDate day) {
        return AgencyMention.in(cell).stream()
                .map(mention -> new Named(mention, meaning(mention.name(), choices, day)))
                .toList();
    }

    private Meaning meaning(String name, Map<String, Drafts.Choice> choices, LocalDate day) {
        var choice = choices.get(Fold.fold(name));
        if (choice != null) {
            var target = choice.target();
            return target == null
                    ? new Meaning.Nobody()
                    : choice.meaning().equals("CLASS") ? several(target, day) : one(target);
        }
        return switch (names.resolve(name, day)) {
            case Resolution.OneUnit(var unit, var why)
            when confident(why) -> new Meaning.One(unit.id(), unit.shortName());
            case Resolution.OneClass(var unitClass, var why) when confident(why) -> several(unitClass.id(), day);
            case Resolution.OneUnit unsure -> new Meaning.Unknown();
            case Resolution.OneClass unsure -> new Meaning.Unknown();
            case Resolution.Ambiguous several -> new Meaning.Unknown();
            case Resolution.Unknown unknown -> new Meaning.Unknown();
        };
    }

    private static boolean confident(Resolution.Why why) {
        return why != Resolution.Why.TYPING_ERROR;
    }

    private Meaning one(UUID unit) {
        return new Meaning.One(unit, units.get(unit).shortName());
    }

    private Meaning several(UUID unitClass, LocalDate day) {
        return new Meaning.Several(
                unitClass,
                classes.get(unitClass).name(),
                classes.members(unitClass, day).size());
    }

    /** What an unknown name could stand for, best first, at most five. */
    List<Offer> offers(String name, LocalDate day) {
        var offers = new ArrayList<Offer>();
        switch (names.resolve(name, day)) {
            case Resolution.OneUnit(var unit, var why) -> offers.add(new Offer(false, unit.id(), unit.name(), 1));
            case Resolution.OneClass(var unitClass, var why) ->
                offers.add(new Offer(
                        true,
                        unitClass.id(),
                        unitClass.name(),
                        classes.members(unitClass.id(), day).size()));
            case Resolution.Ambiguous(var several) ->
                several.forEach(unit -> offers.add(new Offer(false, unit.id(), unit.name(), 1)));
            case Resolution.Unknown() -> {}
        }
        var words = new HashSet<>(Arrays.asList(Fold.fold(name).split("[^a-z0-9]+")));
        all(day).stream()
                .filter(offer -> offers.stream().noneMatch(known -> known.id().equals(offer.id())))
                .map(offer -> Map.entry(offer, likeness(words, offer.name())))
                .filter(entry -> entry.getValue() >= 0.5)
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(Math.max(0, 5 - offers.size()))
                .forEach(entry -> offers.add(entry.getKey()));
        return offers;
    }

    private static double likeness(HashSet<String> words, String name) {
        var other = new HashSet<>(Arrays.asList(Fold.fold(name).split("[^a-z0-9]+")));
        long shared = other.stream().filter(words::contains).count();
        return 2.0 * shared / (words.size() + other.size());
    }

    /** Everything that can be chosen: classes first, then the units in force. */
    List<Offer> all(LocalDate day) {
        var all = new ArrayList<Offer>();
        classes.all()
                .forEach(one -> all.add(new Offer(
                        true,
                        one.id(),
                        one.name(),
                        classes.members(one.id(), day).size())));
        units.all(day).forEach(unit -> all.add(new Offer(false, unit.id(), unit.name(), 1)));
        return all;
    }

    /** The units a task of these owners goes to. */
    List<UUID> units(List<Named> owners, LocalDate day) {
        return owners.stream()
                .<UUID>mapMulti((named, out) -> {
                    switch (named.meaning()) {
                        case Meaning.One(var unit, var name) -> out.accept(unit);
                        case Meaning.Several(var unitClass, var name, var members) ->
                            classes.members(unitClass, day).forEach(unit -> out.accept(unit.id()));
                        case Meaning.Nobody() -> {}
                        case Meaning.Unknown() -> {}
                    }
                })
                .distinct()
                .toList();
    }
}
