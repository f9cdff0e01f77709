package vn.minhchung.plan;

import java.util.Map;
import java.util.UUID;
import vn.minhchung.audit.Auditable;

/** The open assignments of a unit that has ended went over to the unit that stands in for it. */
record AssignmentsSucceeded(UUID first, String from, String to, int assignments) implements Auditable {

    @Override
    public String auditSubject() {
        return "plan.assignment:" + first;
    }

    @Override
    public String auditAction() {
        return "plan.audit.SUCCEEDED";
    }

    @Override
    public Map<String, Object> auditAfter() {
        return Map.of("from", from, "to", to, "assignments", assignments);
    }
}
