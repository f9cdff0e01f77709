package vn.minhchung.plan.intake;

import java.util.Map;
import java.util.UUID;
import vn.minhchung.audit.Auditable;

/** Something happened to a draft that must leave a trace (việc đã làm với bản nháp). */
record IntakeEvent(UUID draft, Action action, Map<String, ?> auditBefore, Map<String, ?> auditAfter)
        implements Auditable {

    /** What was done (hành động). */
    enum Action {
        STARTED,
        BY_HAND,
        CHANGED,
        NAMED,
        DESCRIBED,
        ACCEPTED,
        COLUMNS,
        RECOGNISED,
        DIFFERENCES,
        COMPARED,
        DISCARDED,
        ISSUED
    }

    @Override
    public String auditSubject() {
        return "plan.draft:" + draft;
    }

    @Override
    public String auditAction() {
        return "intake.audit." + action;
    }
}
