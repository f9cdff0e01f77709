package vn.minhchung.organisation;

import java.util.List;

/** Who stands in for a unit on a day (đơn vị kế thừa tại một ngày); see {@link Units#standIn}. */
public sealed interface Standing {

    /** The unit itself exists on that day. */
    record Itself(Unit unit) implements Standing {}

    /** Exactly one unit has taken its place. */
    record By(Unit unit) implements Standing {}

    /** Several units share what it was, and nobody has decided which of them stands for the whole. */
    record Split(List<Unit> candidates) implements Standing {
        public Split {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nobody: dissolved without a successor, or not yet founded on that day. */
    record Gone() implements Standing {}
}
