package vn.minhchung.plan.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a document that was here before (văn bản đã có).
 *
 * @param known the draft it was recognised as
 * @param alike from 0 to 1, how much of their words they share
 * @param choice null as long as nobody has decided
 */
record Sameness(
        UUID draft,
        UUID known,
        double alike,
        @Nullable Choice choice,
        @Nullable String reason,
        @Nullable String personName,
        @Nullable Instant at) {

    /** What a person decided (quyết định về văn bản đã có). */
    enum Choice {
        /** Phiên bản mới. */
        VERSION,
        /** Văn bản khác. */
        OTHER
    }

    public boolean undecided() {
        return choice == null;
    }

    public int percent() {
        return (int) (alike * 100);
    }
}
