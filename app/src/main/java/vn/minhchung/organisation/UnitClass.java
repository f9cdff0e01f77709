package vn.minhchung.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class of units that texts name as one owner (nhóm đơn vị), such as "các sở, ban, ngành"; its members depend on the day.
 *
 * @param memberKinds every unit of these kinds is a member on the days it exists
 * @param aliases other wordings for it in texts
 * @param verified whether the province has confirmed who belongs to it
 */
public record UnitClass(
        UUID id,
        @Nullable Integer version,
        String slug,
        String name,
        ClassKind kind,
        Set<UnitKind> memberKinds,
        List<String> aliases,
        boolean verified) {

    public UnitClass {
        memberKinds = Set.copyOf(memberKinds);
        aliases = List.copyOf(aliases);
    }

    /** The identifier of the class with this slug; the same in every installation. */
    public static UUID idOf(String slug) {
        return UUID.nameUUIDFromBytes(("class:" + slug).getBytes(StandardCharsets.UTF_8));
    }
}
