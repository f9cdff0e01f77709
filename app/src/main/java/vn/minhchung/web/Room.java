package vn.minhchung.web;

import java.util.OptionalLong;
import java.util.Set;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;

/** An entry of the navigation (mục điều hướng): a module declares one component for each room it offers. */
public abstract class Room {

    private final String path;
    private final String messageKey;
    private final String icon;
    private final RoomGroup group;
    private final int order;
    private final Set<Role> roles;

    /**
     * @param path where it leads, for instance {@code /nhiem-vu}
     * @param messageKey of its label
     * @param icon name in the sprite, for instance {@code list-check}
     * @param order position inside its group; lower is higher
     * @param roles who sees it; none: everybody who is signed in
     */
    protected Room(String path, String messageKey, String icon, RoomGroup group, int order, Role... roles) {
        this.path = path;
        this.messageKey = messageKey;
        this.icon = icon;
        this.group = group;
        this.order = order;
        this.roles = Set.of(roles);
    }

    public final String path() {
        return path;
    }

    public final String messageKey() {
        return messageKey;
    }

    public final String icon() {
        return icon;
    }

    public final RoomGroup group() {
        return group;
    }

    public final int order() {
        return order;
    }

    public final Set<Role> roles() {
        return roles;
    }

    /** The number beside the label: what waits for this actor. Must be cheap, it is asked on every page. */
    public OptionalLong count(Actor actor) {
        return OptionalLong.empty();
    }

    /** Key of the message that says what {@link #count} counts for this actor; {@code {0}} is the number. */
    public String countKey(Actor actor) {
        return "web.room.count";
    }
}
