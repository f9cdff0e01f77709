package vn.minhchung.plan;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.minhchung.audit.Auditable;

/** A task was put right, added or dropped after its plan was issued, or the plan itself; then {@code code} is empty. */
record TaskCorrected(UUID plan, String code, Corrections.Matter matter, String before, String after)
        implements Auditable {

    @Override
    public String auditSubject() {
        return "plan.directive:" + plan;
    }

    @Override
    public String auditAction() {
        return "plan.audit.CORRECTED";
    }

    @Override
    public Map<String, ?> auditBefore() {
        return Map.of("words", before);
    }

    @Override
    public Map<String, ?> auditAfter() {
        var told = new TreeMap<>(Map.of("words", after, "part", "plan.correction." + matter));
        if (!code.isEmpty()) {
            told.put("code", code);
        }
        return told;
    }
}
