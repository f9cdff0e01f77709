package vn.minhchung.audit;

import java.util.List;
import java.util.Map;

/**
 * A domain event that must leave a trace in the audit trail (sự kiện phải ghi nhật ký), in the transaction that raised it.
 *
 * <p>Carry identifiers, codes and plain values, not whole records: entries are never removed.
 */
public interface Auditable {

    /** What was touched: module, kind and identifier, for instance {@code plan.task:0199…}. */
    String auditSubject();

    /** Everything touched, when it is more than one thing: the entry is found from each of them. */
    default List<String> auditSubjects() {
        return List.of(auditSubject());
    }

    /** Message key of what was done, for instance {@code plan.audit.TASK_ACCEPTED}. */
    String auditAction();

    /**
     * The changed values as they were. A key {@code k} is labelled by the message {@code <module>.audit.field.k}; a value that
     * is itself a message key (an enum's label) is shown as its text.
     */
    default Map<String, ?> auditBefore() {
        return Map.of();
    }

    /** The changed values as they are now. */
    default Map<String, ?> auditAfter() {
        return Map.of();
    }
}
