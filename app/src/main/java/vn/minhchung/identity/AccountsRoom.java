package vn.minhchung.identity;

import org.springframework.stereotype.Component;
import vn.minhchung.access.Role;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Tài khoản" in the navigation. */
@Component
class AccountsRoom extends Room {

    AccountsRoom() {
        super(
                "/tai-khoan",
                "identity.accounts.title",
                "users",
                RoomGroup.ADMINISTRATION,
                10,
                Role.ADMINISTRATOR,
                Role.UNIT_ADMINISTRATOR,
                Role.AUDITOR);
    }
}
