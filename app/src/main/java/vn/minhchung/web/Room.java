package vn.minhchung.web;

import java.util.OptionalLong;
import java.util.Set;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;

/** An entry of the navigation (mục điều hướng): a module declares one bean for each room it offers. */
public interface Room {

    /** Where it leads, for instance {@code /nhiem-vu}. */
    String path();

    /** Message key of its label. */
    String messageKey();

    /** Name of the icon in the sprite, for instance {@code list-check}. */
    String icon();

    RoomGroup group();

    /** Position inside its group; lower is higher. */
    int order();

    /** Who sees it; empty means everybody who is signed in. */
    Set<Role> roles();

    /** The number beside the label: what waits for this actor. Must be cheap, it is asked on every page. */
    default OptionalLong count(Actor actor) {
        return OptionalLong.empty();
    }
}
