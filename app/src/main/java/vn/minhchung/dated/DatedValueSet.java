package vn.minhchung.dated;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.minhchung.audit.Auditable;

/** A number was set from a day on; {@code before} is what stood there for the same day. */
record DatedValueSet(String table, @Nullable DatedValue<?> before, DatedValue<?> after) implements Auditable {

    @Override
    public String auditSubject() {
        return table + ":" + after.name();
    }

    @Override
    public String auditAction() {
        return "dated.audit.SET";
    }

    @Override
    public Map<String, ?> auditBefore() {
        return before == null ? Map.of() : values(before);
    }

    @Override
    public Map<String, ?> auditAfter() {
        return values(after);
    }

    private static Map<String, ?> values(DatedValue<?> dated) {
        return Map.of(
                "value", dated.value(),
                "from", dated.validFrom(),
                "basis", dated.basis(),
                "verified", dated.verified());
    }
}
