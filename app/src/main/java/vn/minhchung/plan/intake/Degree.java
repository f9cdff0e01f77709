package vn.minhchung.plan.intake;

import java.util.Collection;
import vn.minhchung.plan.Clarity;

/** How clear a task is in one {@link Clarity} (mức độ rõ), best first. */
enum Degree {
    /** Rõ. */
    FULL,
    /** Rõ một phần. */
    PARTIAL,
    /** Chưa rõ. */
    NONE;

    /** The degree of {@code dimension} when {@code gaps} are open in a task. */
    static Degree of(Clarity dimension, Collection<ClarityGap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.dimension() == dimension)
                .map(ClarityGap::degree)
                .reduce(FULL, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
}
