package vn.minhchung.plan;

import java.util.List;
import java.util.UUID;

/**
 * An action was done to one or more assignments (nhiệm vụ giao đã thay đổi): the fact alone. What was said is for those who
 * may read the assignments, and for the audit trail by {@link ActTraced}.
 */
public record AssignmentsChanged(Action action, List<UUID> assignments) {

    public AssignmentsChanged {
        assignments = List.copyOf(assignments);
    }
}
