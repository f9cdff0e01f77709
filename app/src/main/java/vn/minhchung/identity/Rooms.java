package vn.minhchung.identity;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** What this module offers in the navigation. */
@Configuration(proxyBeanMethods = false)
class Rooms {

    private record Place(String path, String messageKey, String icon, RoomGroup group, int order, Set<Role> roles)
            implements Room {}

    @Bean
    Room accountsRoom() {
        return new Place(
                "/tai-khoan",
                "identity.accounts.title",
                "users",
                RoomGroup.ADMINISTRATION,
                10,
                Set.of(Role.ADMINISTRATOR, Role.UNIT_ADMINISTRATOR, Role.AUDITOR));
    }

    @Bean
    Room ownRoom() {
        return new Place("/toi", "identity.own.title", "user", RoomGroup.ACCOUNT, 10, Set.of());
    }
}
