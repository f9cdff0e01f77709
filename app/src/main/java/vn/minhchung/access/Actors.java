package vn.minhchung.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is by now (người thực hiện lúc này), for work that goes on after the request that asked for it. The module that
 * keeps the accounts implements it.
 */
public interface Actors {

    /**
     * The actor of {@code account} with the post and the roles in force now; empty when the account is closed.
     *
     * @param address the network address from which the work was asked for
     */
    Optional<Actor> now(UUID account, @Nullable String address);
}
