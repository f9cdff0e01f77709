package vn.minhchung.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.minhchung.audit.Auditable;
import vn.minhchung.organisation.Unit;

/** A task was given to one more unit after its plan was issued. */
record TaskGiven(UUID assignment, String code, Unit unit, Part part, String reason) implements Auditable {

    @Override
    public String auditSubject() {
        return ActTraced.subject(assignment);
    }

    @Override
    public List<String> auditSubjects() {
        return ActTraced.subjects(Stream.of(assignment), Stream.of(unit));
    }

    @Override
    public String auditAction() {
        return "plan.audit.GIVEN";
    }

    @Override
    public Map<String, ?> auditAfter() {
        return Map.of("code", code, "unit", unit.shortName(), "part", "plan.part." + part, "note", reason);
    }
}
