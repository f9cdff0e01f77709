package vn.minhchung.plan.task;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.Progress;

/** How many units of one part have come how far (số đơn vị theo tiến độ). */
record Tallies(Part part, long total, Map<Progress, Long> byProgress) {

    static Tallies of(List<TaskQueries.Tally> all, Part part) {
        var byProgress = new EnumMap<Progress, Long>(Progress.class);
        all.stream()
                .filter(tally -> tally.part() == part)
                .forEach(tally -> byProgress.put(tally.progress(), tally.number()));
        return new Tallies(
                part, byProgress.values().stream().mapToLong(Long::longValue).sum(), byProgress);
    }
}
