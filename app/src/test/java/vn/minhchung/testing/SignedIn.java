package vn.minhchung.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Actors;
import vn.minhchung.access.Grant;
import vn.minhchung.access.Role;

/** Officers for tests: an actor with given roles at a unit, and a MockMvc request signed in as one. */
public final class SignedIn {

    private static final Map<UUID, Actor> ACTORS = new ConcurrentHashMap<>();

    private SignedIn() {}

    /** For modules that are tested without accounts: everybody still is who they were. */
    public static class Known implements Actors {

        @Override
        public Optional<Actor> now(UUID account, @Nullable String address) {
            return Optional.ofNullable(ACTORS.get(account));
        }
    }

    /** An invented officer acting for {@code unit} with {@code roles} there. */
    public static Actor actor(UUID unit, Role... roles) {
        var grants = Arrays.stream(roles).map(role -> new Grant(role, unit)).collect(Collectors.toSet());
        var account = UUID.nameUUIDFromBytes((unit + Arrays.toString(roles)).getBytes());
        var actor = new Actor(
                account, account, "Nông Thị Bích Hạnh", "Chuyên viên", unit, "Đơn vị thử", grants, "127.0.0.1");
        ACTORS.put(account, actor);
        return actor;
    }

    /** Signs the request in as {@code actor}. */
    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
    }
}
