package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit named as member of a class for a span of days (thành viên nhóm), or taken out of it.
 *
 * @param validTo exclusive
 * @param excluded the unit would be a member by its kind and is not
 */
record ClassMember(
        UUID id,
        UUID unitClass,
        UUID unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean excluded) {

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
