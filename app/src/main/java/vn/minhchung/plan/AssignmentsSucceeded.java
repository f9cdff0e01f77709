package vn.minhchung.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.audit.Auditable;

/** The open work of a unit that has ended went over to another, or waits for a decision when {@code to} is null. */
record AssignmentsSucceeded(String from, @Nullable String to, List<UUID> ended, List<UUID> successors)
        implements Auditable {

    @Override
    public String auditSubject() {
        return "plan.assignment:" + ended.getFirst();
    }

    @Override
    public String auditAction() {
        return to == null ? "plan.audit.SUCCESSION_OPEN" : "plan.audit.SUCCEEDED";
    }

    @Override
    public Map<String, ?> auditBefore() {
        return Map.of("unit", from, "ids", ended);
    }

    @Override
    public Map<String, ?> auditAfter() {
        return to == null ? Map.of() : Map.of("unit", to, "ids", successors);
    }
}
