package vn.minhchung.plan.intake;

import java.util.UUID;

/** What the name of an agency in the text stands for (cơ quan được nêu là ai). */
sealed interface Meaning {

    /** One unit (một đơn vị). */
    record One(UUID unit, String name) implements Meaning {}

    /** A class of units, expanded on the day of issue (một nhóm đơn vị); {@code members} on the date of the plan. */
    record Several(UUID unitClass, String name, int members) implements Meaning {}

    /** A person has decided that nobody is meant to act (không phải cơ quan). */
    record Nobody() implements Meaning {}

    /** Not yet known (chưa rõ là ai). */
    record Unknown() implements Meaning {}
}
