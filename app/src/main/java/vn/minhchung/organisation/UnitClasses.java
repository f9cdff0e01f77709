package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Ids;

/** Classes of units and who belongs to them on a day (các nhóm đơn vị). */
@Service
@Transactional
public class UnitClasses {

    private final ClassRows rows;
    private final CurrentDirectory directory;
    private final CurrentActor actor;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    UnitClasses(
            ClassRows rows, CurrentDirectory directory, CurrentActor actor, Ids ids, ApplicationEventPublisher events) {
        this.rows = rows;
        this.directory = directory;
        this.actor = actor;
        this.ids = ids;
        this.events = events;
    }

    /** @throws UnitNotFound when there is none */
    public UnitClass get(UUID id) {
        return directory.get().findClass(id).orElseThrow(() -> new UnitNotFound(id.toString()));
    }

    /** @throws UnitNotFound when there is none */
    public UnitClass bySlug(String slug) {
        return get(UnitClass.idOf(slug));
    }

    public List<UnitClass> all() {
        return directory.get().classes();
    }

    /** The members on the day, in the order of lists; a named member that has ended is replaced by its one successor. */
    public List<Unit> members(UUID classId, LocalDate on) {
        return directory.get().members(get(classId), on);
    }

    /** The units named as members or taken out by name, with their days. */
    List<ClassMember> named(UUID classId) {
        return directory.get().memberRows(classId);
    }

    /** Adds a class; answers its slug. */
    String add(String name, ClassKind kind, Set<UnitKind> memberKinds, List<String> aliases) {
        actor.get().require(Role.ADMINISTRATOR);
        rows.oneAfterAnother();
        directory.changed();
        var slug = ReferenceData.slug(name);
        var added = new UnitClass(UnitClass.idOf(slug), null, slug, name, kind, memberKinds, aliases, true);
        var known = directory.get().findClass(added.id());
        if (known.isPresent()) {
            if (facts(known.get()).equals(facts(added))) {
                return slug; // the form was sent twice
            }
            throw new UnitExists(name);
        }
        rows.insert(added);
        changed(added, "CLASS_ADDED", Map.of(), Map.of("name", name));
        return slug;
    }

    /** Changes a class; {@code version} is what the person saw. */
    void change(
            String slug,
            int version,
            String name,
            ClassKind kind,
            Set<UnitKind> memberKinds,
            List<String> aliases,
            boolean verified) {
        actor.get().require(Role.ADMINISTRATOR);
        var before = bySlug(slug);
        var after = new UnitClass(before.id(), version, slug, name, kind, memberKinds, aliases, verified);
        if (facts(before).equals(facts(after))) {
            return; // the form was sent twice
        }
        rows.update(after);
        changed(after, "CLASS_CHANGED", facts(before), facts(after));
    }

    /** Names a unit as member, or takes one out, from one day to another (exclusive); doing so twice is doing so once. */
    void name(String slug, UUID unit, LocalDate validFrom, @Nullable LocalDate validTo, boolean excluded) {
        actor.get().require(Role.ADMINISTRATOR);
        var one = bySlug(slug);
        var member = directory.get().get(unit);
        rows.lock(one.id());
        var same = rows.members().stream()
                .anyMatch(row -> row.unitClass().equals(one.id())
                        && row.unit().equals(unit)
                        && row.validFrom().equals(validFrom)
                        && Objects.equals(row.validTo(), validTo)
                        && row.excluded() == excluded);
        if (same) {
            return;
        }
        rows.insert(new ClassMember(ids.next(), one.id(), unit, validFrom, validTo, excluded));
        changed(
                one,
                excluded ? "MEMBER_EXCLUDED" : "MEMBER_ADDED",
                Map.of(),
                Map.of("unit", member.slug(), "from", validFrom));
    }

    /** Ends a membership on {@code day}, the first day without it; one that would end before it began is removed. */
    void end(String slug, UUID row, LocalDate day) {
        actor.get().require(Role.ADMINISTRATOR);
        var one = bySlug(slug);
        rows.lock(one.id());
        directory.changed();
        for (var member : named(one.id())) {
            var ended = member.validTo() != null && !member.validTo().isAfter(day);
            if (member.id().equals(row) && !ended) {
                if (day.isAfter(member.validFrom())) {
                    rows.end(row, day);
                } else {
                    rows.delete(row);
                }
                changed(
                        one,
                        "MEMBERSHIP_ENDED",
                        Map.of(),
                        Map.of("unit", directory.get().get(member.unit()).slug(), "day", day));
            }
        }
    }

    private static Map<String, Object> facts(UnitClass one) {
        return Map.of(
                "name", one.name(),
                "kind", "organisation.class-kind." + one.kind(),
                "memberKinds", one.memberKinds().stream().sorted().toList(),
                "aliases", one.aliases(),
                "verified", one.verified());
    }

    private void changed(UnitClass one, String action, Map<String, ?> before, Map<String, ?> after) {
        directory.changed();
        events.publishEvent(OrganisationChanged.unitClass(one, action, before, after));
    }
}
