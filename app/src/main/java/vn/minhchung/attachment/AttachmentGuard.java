package vn.minhchung.attachment;

import vn.minhchung.access.Actor;

/** Knows who may read the files of its subjects (người gác tệp); the module that claims files implements it. */
public interface AttachmentGuard {

    /** The beginning of the subjects it answers for, for instance {@code plan.task:}. */
    String prefix();

    boolean mayRead(String subject, Actor actor);
}
