package vn.minhchung.plan.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Post;
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
    private final Map<UUID, Actor> officers = new HashMap<>();
    private final Map<UUID, Actor> leaders = new HashMap<>();

    Cast(Units units, Posts posts) {
        this.units = units;
        this.posts = posts;
    }

    /** Who does the unit's work; at an aggregating unit the same person confirms that of the others. */
    Actor officer(UUID unit, LocalDate day) {
        return officers.computeIfAbsent(unit, id -> {
            var holders = posts.holders(id, day);
            var holder = holders.stream()
                    .filter(post -> posts.person(post.person())
                            .filter(one -> OWN_ACCOUNT.contains(one.name()))
                            .isPresent())
                    .findFirst()
                    .orElse(holders.isEmpty() ? null : holders.getLast());
            return actor(id, holder, Role.OFFICER, Role.AGGREGATOR);
        });
    }

    /** Who decides for the unit: names a person, returns a task. */
    Actor leader(UUID unit, LocalDate day) {
        return leaders.computeIfAbsent(unit, id -> {
            var holders = posts.holders(id, day);
            return actor(id, holders.isEmpty() ? null : holders.getFirst(), Role.UNIT_LEADER);
        });
    }

    private Actor actor(UUID unit, @Nullable Post post, Role... roles) {
        var name = units.get(unit).shortName();
        var person = post == null ? null : posts.person(post.person()).orElse(null);
        return new Actor(
                person == null ? unit : person.id(),
                person == null ? unit : person.id(),
                person == null ? name : person.name(),
                post == null ? null : post.title(),
                unit,
                name,
                Arrays.stream(roles).map(role -> new Grant(role, unit)).collect(Collectors.toSet()),
                null);
    }

    /** Whether the officer holds a post at the unit on the day, and so can be put in charge. */
    boolean serves(Actor officer, LocalDate day) {
        return posts.holders(officer.unit(), day).stream()
                .anyMatch(post -> post.person().equals(officer.person()));
    }
}
