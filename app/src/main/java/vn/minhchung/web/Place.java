package vn.minhchung.web;

import java.util.Set;
import vn.minhchung.access.Role;

/** A room that is no more than its entry. */
record Place(String path, String messageKey, String icon, RoomGroup group, int order, Set<Role> roles)
        implements Room {}
