package vn.minhchung.plan.intake;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.minhchung.plan.Clarity;
import vn.minhchung.testing.Sources;

/** The reviewed outcome of the "6 rõ" review on the 70 tasks of Kế hoạch 21/KH-UBND: a change here is read before it is accepted. */
class ClarityOfPlan21Tests {

    private static final Map<String, TaskText> tasks = Plan21.tasks();

    private static Map<Clarity, Degree> degrees(String task) {
        var gaps = ClarityReview.of(tasks.get(task), Plan21.FACTS);
        return Arrays.stream(Clarity.values())
                .collect(toMap(it -> it, it -> Degree.of(it, gaps), (a, b) -> a, () -> new EnumMap<>(Clarity.class)));
    }

    private static ClarityGap gap(String task, Rule rule) {
        return ClarityReview.of(tasks.get(task), Plan21.FACTS).stream()
                .filter(gap -> gap.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRuleFindsWhatAReaderFound() {
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        tasks.values().forEach(task -> ClarityReview.of(task, Plan21.FACTS)
                .forEach(gap -> counts.merge(gap.rule(), 1, Integer::sum)));
        assertThat(tasks).hasSize(70);
        assertThat(counts)
                .isEqualTo(Map.ofEntries(
                        Map.entry(Rule.LEAD_OPEN, 7),
                        Map.entry(Rule.NOT_AN_ACTION, 3),
                        Map.entry(Rule.EFFORT_WITHOUT_MEASURE, 8),
                        Map.entry(Rule.SEVERAL_TASKS, 4),
                        Map.entry(Rule.DATE_ONLY_IN_CONTENT, 2),
                        Map.entry(Rule.CENTRAL_ONLY, 8),
                        Map.entry(Rule.NAMED_BODY_ONLY, 2),
                        Map.entry(Rule.ROADMAP_WITHOUT_DATE, 7),
                        Map.entry(Rule.EVENT_WITHOUT_LIMIT, 2),
                        Map.entry(Rule.BEFORE_PLAN, 12),
                        Map.entry(Rule.ON_PLAN_DAY, 6),
                        Map.entry(Rule.RESULT_COPIES, 14),
                        Map.entry(Rule.RESULT_UNMEASURED, 21),
                        Map.entry(Rule.NOBODY_ANSWERS, 5),
                        Map.entry(Rule.SEVERAL_LEADS, 10),
                        Map.entry(Rule.GROUP_WITHOUT_FOCAL, 1),
                        Map.entry(Rule.RESULT_NAMES_ANOTHER, 1),
                        Map.entry(Rule.APPROVER_UNNAMED, 4),
                        Map.entry(Rule.COMPETENT_BODY, 2),
                        Map.entry(Rule.BODY_ESTABLISHED, 1),
                        Map.entry(Rule.ENTERPRISE_DIRECTED, 1),
                        Map.entry(Rule.INDEPENDENT_LEAD, 2)));
    }

    /** A review that asks about nearly every task is read by nobody. */
    @Test
    void decisionsAreAskedForOnRealGapsOnly() {
        var asked = tasks.entrySet().stream()
                .filter(task ->
                        ClarityReview.of(task.getValue(), Plan21.FACTS).stream().anyMatch(ClarityGap::mustBeDecided))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(asked)
                .containsExactly(
                        "I.4", "I.6", "I.9", "II.1", "II.3", "II.7", "III.2", "III.3", "IV.2", "IV.4", "IV.5", "IV.6",
                        "V.2.1", "V.2.2", "VI.1", "VI.3", "VI.5", "VI.6", "VI.8", "VI.9", "VI.12", "VI.16", "VI.17",
                        "VI.18", "VI.20", "VI.21", "VI.25", "VI.30");
    }

    @Test
    void whatIsNotClearAtAllMustBeDecided() {
        for (var task : tasks.values()) {
            for (var gap : ClarityReview.of(task, Plan21.FACTS)) {
                if (gap.degree() == Degree.NONE) {
                    assertThat(gap.mustBeDecided()).as(gap.toString()).isTrue();
                }
            }
        }
    }

    /** The page for maintainers says of every rule what it asks for. */
    @ParameterizedTest
    @EnumSource(Rule.class)
    void theRulesAreDocumented(Rule rule) {
        var ask = rule.weight() == Rule.Weight.DECIDE ? "decide" : "advise";
        assertThat(Sources.text(Sources.PROJECT.resolve("docs/modules/plan-intake.md")))
                .containsPattern("\\| `" + rule + "` \\| " + rule.dimension() + " \\| " + ask + " \\| .+ \\|");
    }

    @Test
    void aClearTaskHasSixFullDots() {
        for (var clear : List.of("IV.3", "I.10", "VI.27", "VI.28")) {
            assertThat(degrees(clear).values()).as(clear).containsOnly(Degree.FULL);
        }
    }

    @Test
    void theDatesOfTaskIV2StandInItsContentAndAreOffered() {
        assertThat(degrees("IV.2"))
                .containsEntry(Clarity.WHO, Degree.PARTIAL)
                .containsEntry(Clarity.WHEN, Degree.NONE)
                .containsEntry(Clarity.RESPONSIBILITY, Degree.PARTIAL);
        assertThat(gap("IV.2", Rule.DATE_ONLY_IN_CONTENT).suggestion().text())
                .isEqualTo(
                        "Hoàn thành trong năm 2025; kết thúc vào năm 2026, thực hiện theo tiến độ, chỉ đạo từ Bộ, Ngành Trung ương");
        assertThat(gap("IV.2", Rule.SEVERAL_LEADS).suggestion().text())
                .isEqualTo("Sở Nông nghiệp và Môi trường (đầu mối); Các đơn vị chủ quản Cơ sở dữ liệu");
    }

    @Test
    void taskIV6IsTenTasksForNobodyWithoutADay() {
        assertThat(degrees("IV.6"))
                .containsEntry(Clarity.WHO, Degree.NONE)
                .containsEntry(Clarity.WHAT, Degree.PARTIAL)
                .containsEntry(Clarity.WHEN, Degree.NONE)
                .containsEntry(Clarity.RESPONSIBILITY, Degree.NONE);
        assertThat(gap("IV.6", Rule.SEVERAL_TASKS).args()).containsExactly("10");
    }

    @Test
    void halfOfTheTasksNameOnlyWhoeverIsConcernedAsCoordinating() {
        assertThat(ClarityReview.of(List.copyOf(tasks.values()), Plan21.FACTS))
                .singleElement()
                .satisfies(gap -> assertThat(gap.args()).containsExactly("33", "70"));
    }

    @Test
    void everySuggestedDeadlineIsUnderstood() {
        for (var task : tasks.values()) {
            for (var gap : ClarityReview.of(task, Plan21.FACTS)) {
                var suggestion = gap.suggestion();
                if (suggestion != null && suggestion.column() == Column.DEADLINE && suggestion.complete()) {
                    var better = new TaskText(
                            task.content(),
                            task.leadText(),
                            task.lead(),
                            task.coordinating(),
                            task.result(),
                            vn.minhchung.document.Deadlines.parse(suggestion.text(), Plan21.FACTS.issued()),
                            task.footnotes());
                    assertThat(ClearTime.review(better, Plan21.FACTS))
                            .as(suggestion.text())
                            .isEmpty();
                }
            }
        }
    }
}
