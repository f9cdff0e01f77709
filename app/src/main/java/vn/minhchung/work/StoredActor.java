package vn.minhchung.work;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;

/** The starter of a job as stored with it: the same values as {@link Actor}, without its behaviour. */
record StoredActor(
        UUID account,
        UUID person,
        String name,
        @Nullable String post,
        UUID unit,
        String unitName,
        Set<Grant> grants,
        @Nullable String address) {

    static StoredActor of(Actor actor) {
        return new StoredActor(
                actor.account(),
                actor.person(),
                actor.name(),
                actor.post(),
                actor.unit(),
                actor.unitName(),
                actor.grants(),
                actor.address());
    }

    Actor toActor() {
        return new Actor(account, person, name, post, unit, unitName, grants, address);
    }
}
