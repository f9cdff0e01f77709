package vn.minhchung.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.minhchung.audit.Auditable;
import vn.minhchung.organisation.Unit;

/** What the audit trail keeps of an action: the words and names of before and after, found from each assignment and unit. */
record ActTraced(
        Action action,
        List<UUID> assignments,
        List<Unit> units,
        Map<String, Object> auditBefore,
        Map<String, Object> auditAfter)
        implements Auditable {

    ActTraced {
        assignments = List.copyOf(assignments);
        units = List.copyOf(units);
        auditBefore = Map.copyOf(auditBefore);
        auditAfter = Map.copyOf(auditAfter);
    }

    @Override
    public String auditSubject() {
        return subject(assignments.getFirst());
    }

    @Override
    public List<String> auditSubjects() {
        return subjects(assignments.stream(), units.stream());
    }

    @Override
    public String auditAction() {
        return action.messageKey();
    }

    static String subject(UUID assignment) {
        return "plan.assignment:" + assignment;
    }

    static List<String> subjects(Stream<UUID> assignments, Stream<Unit> units) {
        return Stream.concat(assignments.map(ActTraced::subject), units.map(unit -> "organisation.unit:" + unit.slug()))
                .distinct()
                .toList();
    }
}
