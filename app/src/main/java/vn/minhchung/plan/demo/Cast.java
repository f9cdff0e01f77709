package vn.minhchung.plan.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Units;

/** Who acts for a unit in the demo (người thao tác của đơn vị): one of the invented people who hold a post there. */
@Component
@Profile("demo")
class Cast {

    /** Officers of the demo who can sign in: what they find on their desk is what they did. */
    private static final Set<String> OWN_ACCOUNT = Set.of("Nông Thị Bích Hạnh", "Trần Đình Khoát", "Hà Quốc Vinh");

    private final Units units;
    private final Posts posts;
    private final Map<UUID, Actor> known = new HashMap<>();

    Cast(Units units, Posts posts) {
        this.units = units;
        this.posts = posts;
    }

    /** An officer who may also decide for the unit, so that one person can play the whole part. */
    Actor of(UUID unit, LocalDate day) {
        return known.computeIfAbsent(unit, id -> {
            var name = units.get(id).shortName();
            var holders = posts.holders(id, day);
            var holder = holders.stream()
                    .filter(post -> posts.person(post.person())
                            .filter(one -> OWN_ACCOUNT.contains(one.name()))
                            .isPresent())
                    .findFirst()
                    .orElse(holders.isEmpty() ? null : holders.getLast());
            var person = holder == null ? null : posts.person(holder.person()).orElse(null);
            var post = holder == null ? null : holder.title();
            var grants = Set.of(
                    new Grant(Role.OFFICER, id), new Grant(Role.UNIT_LEADER, id), new Grant(Role.AGGREGATOR, id));
            return new Actor(
                    person == null ? id : person.id(),
                    person == null ? id : person.id(),
                    person == null ? name : person.name(),
                    post,
                    id,
                    name,
                    grants,
                    null);
        });
    }

    /** Whether the officer holds a post at the unit on the day, and so can be put in charge. */
    boolean serves(Actor officer, LocalDate day) {
        return posts.holders(officer.unit(), day).stream()
                .anyMatch(post -> post.person().equals(officer.person()));
    }
}
