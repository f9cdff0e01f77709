package vn.minhchung.plan;

import java.util.Map;
import java.util.UUID;
import vn.minhchung.audit.Auditable;

/** A plan was issued and its tasks are with their units (kế hoạch đã được ban hành). */
public record PlanIssued(UUID plan, String number, int tasks, int assignments) implements Auditable {

    @Override
    public String auditSubject() {
        return "plan.directive:" + plan;
    }

    @Override
    public String auditAction() {
        return "plan.audit.ISSUED";
    }

    @Override
    public Map<String, Object> auditAfter() {
        return Map.of("number", number, "tasks", tasks, "assignments", assignments);
    }
}
