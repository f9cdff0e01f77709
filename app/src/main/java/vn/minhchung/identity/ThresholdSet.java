package vn.minhchung.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.minhchung.audit.Auditable;

/** A security value was set from a day on. */
record ThresholdSet(Thresholds.@Nullable Dated before, Thresholds.Dated after) implements Auditable {

    @Override
    public String auditSubject() {
        return "identity.threshold:" + after.name();
    }

    @Override
    public String auditAction() {
        return "identity.audit.THRESHOLD_SET";
    }

    @Override
    public Map<String, ?> auditBefore() {
        return before == null ? Map.of() : values(before);
    }

    @Override
    public Map<String, ?> auditAfter() {
        return values(after);
    }

    private static Map<String, ?> values(Thresholds.Dated dated) {
        return Map.of(
                "amount", dated.amount(),
                "from", dated.validFrom(),
                "basis", dated.legalBasis(),
                "verified", dated.verified());
    }
}
