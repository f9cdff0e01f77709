package vn.minhchung.testing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.Role;

/** Officers for tests: an actor with given roles at a unit, and a MockMvc request signed in as one. */
public final class SignedIn {

    private SignedIn() {}

    /** An invented officer acting for {@code unit} with {@code roles} there. */
    public static Actor actor(UUID unit, Role... roles) {
        var grants = Arrays.stream(roles).map(role -> new Grant(role, unit)).collect(Collectors.toSet());
        var account = UUID.nameUUIDFromBytes((unit + Arrays.toString(roles)).getBytes());
        return new Actor(
                account, account, "Nông Thị Bích Hạnh", "Chuyên viên", unit, "Đơn vị thử", grants, "127.0.0.1");
    }

    /** Signs the request in as {@code actor}. */
    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
    }
}
