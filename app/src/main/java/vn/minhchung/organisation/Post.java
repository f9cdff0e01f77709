package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that a person holds at a unit for a span of days (chức vụ).
 *
 * @param title for instance "Giám đốc"
 * @param rank order among the holders of a unit, 1 = the head
 * @param validTo exclusive; never null for a post held as acting or by delegation, so that it expires by itself
 * @param decision number of the document of appointment
 */
public record Post(
        UUID id,
        int version,
        UUID person,
        String personName,
        UUID unit,
        String title,
        PostKind kind,
        int rank,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String decision) {

    /** Whether the post counts on {@code day}. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
