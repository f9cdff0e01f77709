package vn.minhchung.plan.intake;

import static vn.minhchung.plan.intake.ClarityGap.Suggestion.BLANK;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.minhchung.vietnamese.Fold;

/** Rõ kết quả: will everybody agree whether it is there? */
final class ClearResult {

    private static final Pattern REVIEW = Pattern.compile("^(?:hoan thanh |khan truong )?(?:ra soat|danh gia)\\b");

    private ClearResult() {}

    static Optional<ClarityGap> review(TaskText task) {
        var result = task.result().strip();
        if (result.isEmpty()) {
            return Optional.of(suggest(ClarityGap.none(Rule.RESULT_MISSING), task, task.content()));
        }
        if (Wording.hasFigure(result) || Wording.startsWithProduct(result)) {
            return Optional.empty();
        }
        if (Wording.copies(result, task.content())) {
            return Optional.of(
                    suggest(ClarityGap.partial(Rule.RESULT_COPIES, Wording.brief(result, 80)), task, result));
        }
        return Wording.isWish(result) && !Wording.namesProduct(result)
                ? Optional.of(
                        suggest(ClarityGap.partial(Rule.RESULT_UNMEASURED, Wording.brief(result, 80)), task, result))
                : Optional.empty();
    }

    private static ClarityGap suggest(ClarityGap gap, TaskText task, String result) {
        if (result.isBlank()) {
            return gap;
        }
        var object = result.strip().split("[;.](?:\\s|$)| để | nhằm | phục vụ ")[0];
        return gap.suggesting(
                Column.RESULT,
                REVIEW.matcher(Fold.inPlace(object)).find()
                        ? "Báo cáo kết quả "
                                + Wording.lower(object.replaceFirst("(?i)^(?:hoàn thành|khẩn trương) ", ""))
                        : result.strip().replaceAll("[.;]$", "") + ", đạt " + BLANK
                                + " (có văn bản hoặc số liệu kèm theo)");
    }
}
