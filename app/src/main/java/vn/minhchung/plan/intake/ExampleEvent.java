package vn.minhchung.plan.intake;

import java.util.Map;
import java.util.UUID;
import vn.minhchung.audit.Auditable;

/** A correction was kept for later documents, or is no longer to be followed (giữ hoặc bỏ cách đã sửa). */
record ExampleEvent(UUID example, Action action, Map<String, ?> auditBefore, Map<String, ?> auditAfter)
        implements Auditable {

    /** What was done (hành động). */
    enum Action {
        EXAMPLE_KEPT,
        EXAMPLE_REMOVED
    }

    @Override
    public String auditSubject() {
        return "plan.example:" + example;
    }

    @Override
    public String auditAction() {
        return "intake.audit." + action;
    }
}
