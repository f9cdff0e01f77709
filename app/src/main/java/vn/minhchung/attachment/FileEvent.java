package vn.minhchung.attachment;

import java.util.Map;
import vn.minhchung.audit.Auditable;

/** A file came, was claimed or went. */
record FileEvent(String auditSubject, String auditAction, Map<String, ?> auditAfter) implements Auditable {

    static FileEvent uploaded(StoredFile file) {
        return of("attachment.audit.UPLOADED", file);
    }

    static FileEvent claimed(StoredFile file) {
        return of("attachment.audit.CLAIMED", file);
    }

    static FileEvent removed(StoredFile file) {
        return of("attachment.audit.REMOVED", file);
    }

    private static FileEvent of(String action, StoredFile file) {
        var subject = file.subject();
        return new FileEvent(
                "attachment.file:" + file.id(),
                action,
                subject == null
                        ? Map.of("name", file.name(), "sha256", file.sha256())
                        : Map.of("name", file.name(), "sha256", file.sha256(), "subject", subject));
    }
}
