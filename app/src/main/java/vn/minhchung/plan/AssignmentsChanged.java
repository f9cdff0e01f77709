package vn.minhchung.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.minhchung.audit.Auditable;

/** An action was done to one or more assignments (nhiệm vụ giao đã thay đổi). */
public record AssignmentsChanged(
        Action action, List<UUID> assignments, Map<String, Object> auditBefore, Map<String, Object> auditAfter)
        implements Auditable {

    public AssignmentsChanged {
        assignments = List.copyOf(assignments);
        auditBefore = Map.copyOf(auditBefore);
        auditAfter = Map.copyOf(auditAfter);
    }

    @Override
    public String auditSubject() {
        return "plan.assignment:" + assignments.getFirst();
    }

    @Override
    public String auditAction() {
        return action.messageKey();
    }
}
