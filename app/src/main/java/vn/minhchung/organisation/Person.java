package vn.minhchung.organisation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.minhchung.vietnamese.Fold;

/**
 * Somebody who works at a unit (cán bộ, công chức, viên chức).
 *
 * @param sortKey the given name first, as Vietnamese lists sort people; compare with a Vietnamese collation
 */
public record Person(UUID id, String name, String sortKey) {

    /** The identifier of the invented person of this name in the demo. */
    public static UUID idOf(String name) {
        var words = Fold.fold(name).replace(' ', '-');
        return UUID.nameUUIDFromBytes(("person:" + words).getBytes(StandardCharsets.UTF_8));
    }

    static Person of(UUID id, String name) {
        int last = name.lastIndexOf(' ');
        return new Person(id, name, last < 0 ? name : name.substring(last + 1) + " " + name.substring(0, last));
    }
}
