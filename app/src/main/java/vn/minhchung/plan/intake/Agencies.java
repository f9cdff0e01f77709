package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.organisation.Resolution;
import vn.minhchung.organisation.Standing;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.UnitClasses;
import vn.minhchung.organisation.UnitNames;
import vn.minhchung.organisation.Units;
import vn.minhchung.vietnamese.Fold;

/** Finds out who the names in the cells stand for (nhận biết cơ quan): a person's choice first, then the names on record. */
@Component
class Agencies {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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

    /**
     * When a document speaks and when its tasks are given (thời điểm).
     *
     * @param issued null while the date of the document is not known
     */
    record When(@Nullable LocalDate issued, LocalDate today) {
        /** The day on which the names in the document were true. */
        LocalDate then() {
            return issued == null || issued.isAfter(today) ? today : issued;
        }
    }

    /** The name of the body that a letterhead prints in capitals, as it is written elsewhere; as printed when nobody knows it. */
    String official(String printed, LocalDate day) {
        return names.resolve(printed, day) instanceof Resolution.OneUnit(var unit, var why) && confident(why)
                ? unit.name()
                : printed;
    }

    List<Named> in(String cell, Map<String, Drafts.Choice> choices, When when) {
        return AgencyMention.in(cell).stream()
                .map(mention -> new Named(mention, meaning(mention.name(), choices, when)))
                .toList();
    }

    private Meaning meaning(String name, Map<String, Drafts.Choice> choices, When when) {
        var choice = choices.get(Fold.fold(name));
        if (choice != null) {
            var taught = choice.taught();
            var target = choice.target();
            if (target == null) {
                return new Meaning.Nobody(taught == null ? null : why(taught));
            }
            return choice.meaning().equals("CLASS")
                    ? several(target, when, decided(taught, classes.get(target).name()))
                    : one(target, decided(taught, units.get(target).name()));
        }
        var then = known(names.resolve(name, when.then()), name, when);
        if (!(then instanceof Meaning.Unknown) || when.then().equals(when.today())) {
            return then;
        }
        // Written after the units of today, although the document is older: a date that was typed wrongly, or a later
        // copy.
        return known(names.resolve(name, when.today()), name, when) instanceof Meaning.One(var unit, var now, var why)
                ? new Meaning.One(
                        unit,
                        now,
                        Objects.requireNonNullElseGet(
                                why, () -> new Meaning.Why("intake.unit.later", List.of(DAY.format(when.then())))))
                : then;
    }

    private Meaning known(Resolution found, String name, When when) {
        return switch (found) {
            case Resolution.OneUnit(var unit, var why) when confident(why) -> today(unit, why, name, when);
            case Resolution.OneClass(var unitClass, var why)
            when confident(why) -> several(unitClass.id(), when, spelling(why));
            case Resolution.Ambiguous(var several) -> {
                var heirs = several.stream()
                        .map(unit -> today(unit, Resolution.Why.NAME, name, when))
                        .distinct()
                        .toList();
                yield heirs.size() == 1 ? heirs.getFirst() : new Meaning.Unknown();
            }
            case Resolution.OneUnit unsure -> new Meaning.Unknown();
            case Resolution.OneClass unsure -> new Meaning.Unknown();
            case Resolution.Unknown unknown -> new Meaning.Unknown();
        };
    }

    /** Who does the work of a unit of that day now. */
    private Meaning today(Unit then, Resolution.Why why, String name, When when) {
        return switch (units.standIn(then.id(), when.today())) {
            case Standing.Itself(var itself) ->
                new Meaning.One(
                        itself.id(),
                        itself.shortName(),
                        why == Resolution.Why.SUCCESSION
                                ? new Meaning.Why("intake.unit.former", List.of(name, itself.name()))
                                : spelling(why));
            case Standing.By(var heir) -> new Meaning.One(heir.id(), heir.shortName(), became(then, heir));
            case Standing.Split ignored -> new Meaning.Unknown();
            case Standing.Gone ignored -> new Meaning.Unknown();
        };
    }

    private Meaning.Why became(Unit then, Unit heir) {
        var steps = units.after(then.id());
        return steps.isEmpty()
                ? new Meaning.Why("intake.unit.former", List.of(then.name(), heir.name()))
                : new Meaning.Why(
                        "intake.unit.became",
                        List.of(
                                then.name(),
                                heir.name(),
                                DAY.format(steps.getFirst().day()),
                                steps.getFirst().decision()));
    }

    private static Meaning.@Nullable Why spelling(Resolution.Why why) {
        return why == Resolution.Why.WITHOUT_DIACRITICS ? new Meaning.Why("intake.unit.spelling", List.of()) : null;
    }

    private static Meaning.Why why(Row.Taught taught) {
        return new Meaning.Why(
                "intake.taught", List.of(taught.document(), taught.personName(), DAY.format(taught.on())));
    }

    /** A name that a person has decided says whom it means now. */
    private static Meaning.Why decided(Row.@Nullable Taught taught, String means) {
        return taught == null
                ? new Meaning.Why("intake.chosen", List.of(means))
                : new Meaning.Why(
                        "intake.taught.name",
                        List.of(taught.document(), taught.personName(), DAY.format(taught.on()), means));
    }

    private static boolean confident(Resolution.Why why) {
        return why != Resolution.Why.TYPING_ERROR;
    }

    private Meaning one(UUID unit, Meaning.@Nullable Why why) {
        return new Meaning.One(unit, units.get(unit).shortName(), why);
    }

    private Meaning several(UUID unitClass, When when, Meaning.@Nullable Why why) {
        return new Meaning.Several(
                unitClass,
                classes.get(unitClass).name(),
                classes.members(unitClass, when.today()).size(),
                why);
    }

    /** The unit that does today what {@code target} did when people named it; nobody when that is not one unit. */
    Optional<UUID> standing(UUID target, LocalDate today) {
        return units.find(target).flatMap(unit -> switch (units.standIn(unit.id(), today)) {
            case Standing.Itself(var itself) -> Optional.of(itself.id());
            case Standing.By(var heir) -> Optional.of(heir.id());
            case Standing.Split ignored -> Optional.empty();
            case Standing.Gone ignored -> Optional.empty();
        });
    }

    /** What an unknown name could stand for, best first, at most five. */
    List<Offer> offers(String name, When when) {
        var offers = new ArrayList<Offer>();
        var day = when.today();
        switch (names.resolve(name, when.then())) {
            case Resolution.OneUnit(var unit, var why) -> heirs(unit, day).forEach(heir -> offers.add(offer(heir)));
            case Resolution.OneClass(var unitClass, var why) ->
                offers.add(new Offer(
                        true,
                        unitClass.id(),
                        unitClass.name(),
                        classes.members(unitClass.id(), day).size()));
            case Resolution.Ambiguous(var several) ->
                several.stream()
                        .flatMap(unit -> heirs(unit, day).stream())
                        .distinct()
                        .forEach(heir -> offers.add(offer(heir)));
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

    private static Offer offer(Unit unit) {
        return new Offer(false, unit.id(), unit.name(), 1);
    }

    private List<Unit> heirs(Unit then, LocalDate today) {
        return switch (units.standIn(then.id(), today)) {
            case Standing.Itself(var itself) -> List.of(itself);
            case Standing.By(var heir) -> List.of(heir);
            case Standing.Split(var candidates) -> candidates;
            case Standing.Gone ignored -> List.of();
        };
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
        units.all(day).forEach(unit -> all.add(offer(unit)));
        return all;
    }

    /** The units a task of these owners goes to. */
    List<UUID> units(List<Named> owners, LocalDate day) {
        return owners.stream()
                .<UUID>mapMulti((named, out) -> {
                    switch (named.meaning()) {
                        case Meaning.One(var unit, var name, var why) -> out.accept(unit);
                        case Meaning.Several(var unitClass, var name, var members, var why) ->
                            classes.members(unitClass, day).forEach(unit -> out.accept(unit.id()));
                        case Meaning.Nobody nobody -> {}
                        case Meaning.Unknown() -> {}
                    }
                })
                .distinct()
                .toList();
    }
}
