package vn.minhchung.document;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is particular in Plan 21: its groups, its rows cut by pages, its footnotes, its reports. */
class Plan21Tests {

    private final ParsedDocument plan = Plans.read(Plans.PLAN_21);

    @Test
    void seventyTasksInSevenGroups() {
        assertThat(plan.tasks()).hasSize(70);
        assertThat(plan.tasks().stream().collect(groupingBy(ParsedTask::group, counting())))
                .containsOnly(
                        entry("I", 10L),
                        entry("II", 10L),
                        entry("III", 6L),
                        entry("IV", 6L),
                        entry("V", 7L),
                        entry("VI", 30L),
                        entry("VII", 1L));
    }

    @Test
    void theCountsItStatesAgreeWithWhatWasFound() {
        assertThat(plan.groups()).extracting(TaskGroup::declaredCount).containsExactly(10, 10, 6, 6, 7, 30, 1);
        assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.COUNTS_AGREE);
    }

    @Test
    void aMissingRowShowsInTheCounts() {
        var lines = Plans.text(Plans.PLAN_21)
                .lines()
                .filter(line -> !line.startsWith("3\tHoàn thành rà soát"))
                .toList();

        var cut = Plans.readText(String.join("\n", lines));

        assertThat(cut.findings())
                .filteredOn(finding -> finding.code() == Finding.Code.COUNT_DIFFERS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("IV", "6", "5"));
    }

    @Test
    void numbersRestartInEachPartOfAGroup() {
        assertThat(plan.tasks())
                .filteredOn(task -> "V".equals(task.group()))
                .extracting(task -> task.subgroup() + " " + task.number())
                .containsExactly(
                        "Về nhân lực 1",
                        "Về nhân lực 2",
                        "Về nhân lực 3",
                        "Về nhân lực 4",
                        "Về nguồn lực tài chính 1",
                        "Về nguồn lực tài chính 2",
                        "Về nguồn lực tài chính 3");
    }

    @Test
    void rowsThatAPageHasCutAreJoined() {
        var cut = task("IV", "2");
        assertThat(cut.content().value())
                .contains("công chức hoàn thành giai đoạn 1")
                .doesNotContain("¹");
        assertThat(cut.content().confidence().reason()).isEqualTo(Confidence.Reason.JOINED);
        assertThat(cut.content().places()).extracting(SourcePlace::line).containsExactly(258, 263);
        assertThat(task("VI", "14").content().value())
                .endsWith("cắt giảm giấy tờ và chi phí")
                .contains("dữ liệu; (2) Cung cấp");
    }

    @Test
    void footnotesBelongToTheTaskThatMarksThem() {
        assertThat(task("IV", "2").footnotes()).singleElement().satisfies(note -> assertThat(
                        note.text().value())
                .startsWith("Cơ sở dữ liệu quốc gia về đất đai")
                .endsWith("viên chức."));
        assertThat(task("IV", "6").footnotes()).singleElement().satisfies(note -> assertThat(note.mark())
                .isEqualTo("²"));
    }

    @Test
    void deadlinesBeforeThePlanItselfAreNoticed() {
        assertThat(plan.findings())
                .filteredOn(finding -> finding.code() == Finding.Code.DEADLINE_BEFORE_DOCUMENT)
                .extracting(
                        finding -> finding.args().get(0) + "." + finding.args().get(1))
                .contains("III.5", "III.6", "II.3", "VI.10", "I.8")
                .doesNotContain("I.6");
    }

    @Test
    void theMonthlyReportHasItsWindow() {
        assertThat(plan.reporting())
                .filteredOn(report -> report.cycle() == Reporting.Cycle.MONTH)
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.dueDay()).isEqualTo(9);
                    assertThat(report.before()).isTrue();
                    assertThat(report.dataFrom()).isEqualTo(new Reporting.MonthlyDay(8, -1));
                    assertThat(report.dataTo()).isEqualTo(new Reporting.MonthlyDay(7, 0));
                    assertThat(report.to()).isEqualTo("Ủy ban nhân dân tỉnh");
                    assertThat(report.via()).isEqualTo("Công an tỉnh");
                });
        assertThat(plan.reporting())
                .filteredOn(report -> report.cycle() == Reporting.Cycle.YEAR)
                .extracting(Reporting::dueDate)
                .containsExactly(LocalDate.of(2025, 12, 9));
    }

    @Test
    void aReportIsQuotedWithoutTheMarksOfEmphasis() {
        assertThat(plan.reporting())
                .extracting(report -> report.text().value())
                .noneMatch(text -> text.contains("*"))
                .contains("Báo cáo năm: Gửi trước ngày 09/12/2025.");
    }

    @Test
    void itIsReadInWellUnderASecond() {
        var content = Plans.bytes(Plans.PLAN_21);
        DocumentReader.read(Plans.PLAN_21, content);
        long start = System.nanoTime();
        DocumentReader.read(Plans.PLAN_21, content);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private ParsedTask task(String group, String number) {
        return plan.tasks().stream()
                .filter(task -> group.equals(task.group()) && number.equals(task.number()))
                .findFirst()
                .orElseThrow();
    }
}
