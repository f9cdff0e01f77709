package vn.minhchung.plan.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.minhchung.vietnamese.Fold;

/** The "6 rõ" review (soát xét 6 rõ): applies every {@link Rule} to a task, and those about the whole to the plan. */
final class ClarityReview {

    private ClarityReview() {}

    /** In the order of the six; what must be decided before what could be clearer. */
    static List<ClarityGap> of(TaskText task, PlanFacts plan) {
        var gaps = new ArrayList<ClarityGap>();
        ClearPeople.review(task).ifPresent(gaps::add);
        gaps.addAll(ClearWork.review(task));
        ClearTime.review(task, plan).ifPresent(gaps::add);
        ClearResult.review(task).ifPresent(gaps::add);
        gaps.addAll(ClearResponsibility.review(task));
        ClearAuthority.review(task).ifPresent(gaps::add);
        gaps.sort(Comparator.comparing(gap -> gap.rule().weight()));
        return List.copyOf(gaps);
    }

    /** What no single task can be blamed for. */
    static List<ClarityGap> of(List<TaskText> tasks, PlanFacts plan) {
        var gaps = new ArrayList<ClarityGap>();
        long generic = tasks.stream().filter(ClarityReview::onlyGeneric).count();
        if (generic > 0) {
            gaps.add(ClarityGap.partial(
                    Rule.COORDINATION_GENERIC, Long.toString(generic), Integer.toString(tasks.size())));
        }
        if (!tasks.isEmpty() && !plan.reportedRegularly()) {
            gaps.add(ClarityGap.partial(Rule.REPORTING_MISSING));
        }
        return List.copyOf(gaps);
    }

    private static boolean onlyGeneric(TaskText task) {
        return !task.coordinating().isEmpty()
                && task.coordinating().stream()
                        .allMatch(named -> Fold.fold(named.name()).contains("lien quan"));
    }
}
