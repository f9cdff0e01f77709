package vn.minhchung.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.audit.Auditable;
import vn.minhchung.organisation.Unit;

/** The open work of a unit that has ended went over to another, or waits for a decision when {@code to} is null. */
record AssignmentsSucceeded(Unit from, @Nullable Unit to, List<UUID> ended, List<UUID> successors)
        implements Auditable {

    @Override
    public String auditSubject() {
        return ActTraced.subject(ended.getFirst());
    }

    @Override
    public List<String> auditSubjects() {
        return ActTraced.subjects(
                Stream.concat(ended.stream(), successors.stream()), to == null ? Stream.of(from) : Stream.of(from, to));
    }

    @Override
    public String auditAction() {
        return to == null ? "plan.audit.SUCCESSION_OPEN" : "plan.audit.SUCCEEDED";
    }

    @Override
    public Map<String, ?> auditBefore() {
        return Map.of(
                "unit",
                from.shortName(),
                "ids",
                ended.stream().map(ActTraced::subject).toList());
    }

    @Override
    public Map<String, ?> auditAfter() {
        return to == null
                ? Map.of()
                : Map.of(
                        "unit",
                        to.shortName(),
                        "ids",
                        successors.stream().map(ActTraced::subject).toList());
    }
}
