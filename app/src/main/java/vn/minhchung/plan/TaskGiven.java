package vn.minhchung.plan;

import java.util.Map;
import java.util.UUID;
import vn.minhchung.audit.Auditable;

/** A task was given to one more unit after its plan was issued. */
record TaskGiven(UUID assignment, String code, String unit, Part part, String reason) implements Auditable {

    @Override
    public String auditSubject() {
        return "plan.assignment:" + assignment;
    }

    @Override
    public String auditAction() {
        return "plan.audit.GIVEN";
    }

    @Override
    public Map<String, ?> auditAfter() {
        return Map.of("code", code, "unit", unit, "part", "plan.part." + part, "note", reason);
    }
}
