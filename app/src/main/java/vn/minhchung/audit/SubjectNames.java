package vn.minhchung.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * What the things that entries are about are called (tên đối tượng nhật ký); each module implements it for its own kinds. Entries keep
 * identifiers, which people cannot read, and are never changed: the name is looked up when an entry is shown.
 */
public interface SubjectNames {

    /**
     * The name people know {@code identifier} by, in the reader's language; empty when it is not of this module or no longer there.
     *
     * @param kind what stands before the colon, for instance {@code plan.assignment}
     */
    Optional<String> name(String kind, String identifier);

    /** The identifier as a key of a table; empty when it is none, as of an account that nobody has. */
    static Optional<UUID> key(String identifier) {
        try {
            return Optional.of(UUID.fromString(identifier));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
