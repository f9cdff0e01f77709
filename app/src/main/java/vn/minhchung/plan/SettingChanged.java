package vn.minhchung.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.minhchung.audit.Auditable;

/** A number that status depends on was set from a day on. */
record SettingChanged(PlanSettings.@Nullable Dated before, PlanSettings.Dated after) implements Auditable {

    @Override
    public String auditSubject() {
        return "plan.setting:" + after.name();
    }

    @Override
    public String auditAction() {
        return "plan.audit.SETTING_CHANGED";
    }

    @Override
    public Map<String, ?> auditBefore() {
        return before == null ? Map.of() : values(before);
    }

    @Override
    public Map<String, ?> auditAfter() {
        return values(after);
    }

    private static Map<String, ?> values(PlanSettings.Dated dated) {
        return Map.of("validFrom", dated.validFrom(), "value", dated.value(), "basis", dated.basis());
    }
}
