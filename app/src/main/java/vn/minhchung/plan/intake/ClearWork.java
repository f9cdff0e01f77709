package vn.minhchung.plan.intake;

import java.util.ArrayList;
import java.util.List;

/** Rõ việc: is it one action on a thing, and can one see how much of it? */
final class ClearWork {

    private ClearWork() {}

    static List<ClarityGap> review(TaskText task) {
        var content = task.content().strip();
        if (content.isEmpty()) {
            return List.of(ClarityGap.none(Rule.CONTENT_MISSING));
        }
        var gaps = new ArrayList<ClarityGap>();
        int tasks = Wording.tasksIn(content);
        if (tasks > 1) {
            gaps.add(ClarityGap.partial(Rule.SEVERAL_TASKS, Integer.toString(tasks)));
        }
        if (!Wording.startsWithAction(content)) {
            gaps.add(ClarityGap.partial(Rule.NOT_AN_ACTION, Wording.brief(content, 60))
                    .suggesting(Column.CONTENT, asAction(content)));
        } else if (Wording.startsWithEffort(content)
                && !Wording.hasFigure(content)
                && !Wording.hasFigure(task.result())
                && !Wording.namesProduct(task.result())) {
            gaps.add(ClarityGap.partial(Rule.EFFORT_WITHOUT_MEASURE, Wording.brief(content, 60))
                    .suggesting(
                            Column.CONTENT,
                            content.replaceAll("[.;]$", "") + ", đạt " + ClarityGap.Suggestion.BLANK + " %"));
        }
        return gaps;
    }

    private static String asAction(String content) {
        var lower = Wording.lower(content);
        return lower.startsWith("giải pháp") ? "Triển khai " + lower : "Tổ chức thực hiện để " + lower;
    }
}
