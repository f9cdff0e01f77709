package vn.minhchung.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;
import vn.minhchung.organisation.Person;
import vn.minhchung.organisation.Post;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.Units;

/** Who somebody is today: name, post, unit, as the organisation module has it. */
@Component
class People {

    record Known(String name, @Nullable String post, String unitName) {}

    private final Posts posts;
    private final Units units;
    private final Clock clock;

    People(Posts posts, Units units, Clock clock) {
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    /** The person as acting for {@code unit}: the post held there, or else none. */
    Known find(UUID person, UUID unit) {
        var post = posts.postsOf(person, LocalDate.now(clock)).stream()
                .filter(held -> held.unit().equals(unit))
                .findFirst();
        var name = post.map(Post::personName)
                .or(() -> posts.person(person).map(Person::name))
                .orElse("–");
        return new Known(name, post.map(Post::title).orElse(null), unitName(unit));
    }

    /** The same as an actor. */
    Actor actor(UUID account, UUID person, UUID unit, Set<Grant> grants, @Nullable String address) {
        var known = find(person, unit);
        return new Actor(account, person, known.name(), known.post(), unit, known.unitName(), grants, address);
    }

    String unitName(UUID unit) {
        return units.find(unit).map(Unit::shortName).orElse("–");
    }
}
