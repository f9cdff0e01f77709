package vn.minhchung.attachment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored file (tệp đính kèm): what was uploaded, by whom, and what it belongs to.
 *
 * @param type media type found by looking into the content
 * @param size bytes
 * @param sha256 hash of the content, 64 hexadecimal digits
 * @param by account of the uploader
 * @param subject what claimed it, for instance {@code plan.task:0199…}; null while nothing has
 */
public record StoredFile(
        UUID id,
        String name,
        String type,
        long size,
        String sha256,
        Instant at,
        UUID by,
        String byName,
        @Nullable String subject) {

    private static final Set<String> PREVIEWABLE =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");

    /** Whether a browser may show it in place; everything else is downloaded. */
    public boolean previewable() {
        return previewable(type);
    }

    public static boolean previewable(String type) {
        return PREVIEWABLE.contains(type);
    }
}
