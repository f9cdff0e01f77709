package vn.minhchung.plan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.minhchung.plan.Clarity;

/**
 * Something a task or the plan does not say clearly (điểm chưa rõ), why, and how it could be worded.
 *
 * @param args of the message {@code intake.gap.<RULE>}: the words of the task it is about
 * @param suggestion a better wording; null where only a person can know
 */
record ClarityGap(
        Rule rule,
        Degree degree,
        List<String> args,
        @Nullable Suggestion suggestion) {

    ClarityGap {
        args = List.copyOf(args);
    }

    static ClarityGap partial(Rule rule, String... args) {
        return new ClarityGap(rule, Degree.PARTIAL, List.of(args), null);
    }

    static ClarityGap none(Rule rule, String... args) {
        return new ClarityGap(rule, Degree.NONE, List.of(args), null);
    }

    ClarityGap suggesting(Column column, String text) {
        return new ClarityGap(rule, degree, args, new Suggestion(column, text));
    }

    public Clarity dimension() {
        return rule.dimension();
    }

    /** Whether the plan is not issued before somebody has mended or accepted it. */
    public boolean mustBeDecided() {
        return rule.weight() == Rule.Weight.DECIDE;
    }

    /** Recognises the same gap after an edit: a decision to accept it holds as long as the words it was about stand. */
    public String fingerprint() {
        return rule + ":" + Integer.toHexString(args.hashCode());
    }

    /**
     * A suggested wording (câu chữ gợi ý) for one cell.
     *
     * @param text the whole new text of the cell; {@link #BLANK} stands where a person must fill in
     */
    record Suggestion(Column column, String text) {

        /** What a form leaves to be filled in. */
        static final String BLANK = "……";

        /** Whether the wording can be used as it stands. */
        public boolean complete() {
            return !text.contains(BLANK);
        }
    }
}
