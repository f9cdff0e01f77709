package vn.minhchung.plan.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the name of an agency in the text stands for (cơ quan được nêu là ai). */
sealed interface Meaning {

    /**
     * Why the name is taken so, where it does not simply stand in the directory (căn cứ nhận biết).
     *
     * @param key of a message
     */
    record Why(String key, List<Object> args) {}

    /** One unit (một đơn vị), as it is today. */
    record One(UUID unit, String name, @Nullable Why why) implements Meaning {}

    /** A class of units, expanded on the day of issue (một nhóm đơn vị); {@code members} as of today. */
    record Several(
            UUID unitClass,
            String name,
            int members,
            @Nullable Why why) implements Meaning {}

    /** A person has decided that nobody is meant to act (không phải cơ quan). */
    record Nobody(@Nullable Why why) implements Meaning {}

    /** Not yet known (chưa rõ là ai). */
    record Unknown() implements Meaning {}

    /** Null where the name itself says it. */
    default @Nullable Why why() {
        return null;
    }
}
