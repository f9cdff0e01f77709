package vn.minhchung.access;

import org.springframework.security.access.AccessDeniedException;

/** The person may not do or see this (không có thẩm quyền); answered with 403 and written to the audit trail. */
public class NotAllowed extends AccessDeniedException {

    private final transient Actor actor;

    /** @param missing what would have been needed, in English, for the log and the audit trail */
    public NotAllowed(Actor actor, String missing) {
        super("account " + actor.account() + " lacks " + missing);
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }
}
