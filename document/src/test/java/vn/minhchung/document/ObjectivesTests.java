package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Objectives, standards of movements and tables of indicators: what is to be reached, as against what is to be done. */
class ObjectivesTests {

    private static final String HEAD =
            "ỦY BAN NHÂN DÂN TỈNH\nSố: 5/KH-UBND\nKẾ HOẠCH\nNâng cao chất lượng nước sạch năm 2026\n\n";

    @Test
    void pointsOfTheObjectivesAreCriteriaAndProseIsNot() {
        var plan = Plans.readText(HEAD + """
                I. QUAN ĐIỂM, MỤC TIÊU

                1. Mục tiêu tổng quát

                Mọi gia đình đều được dùng nước sạch.

                2. Mục tiêu cụ thể

                - Ít nhất 60% hộ dân được dùng nước máy; doanh thu đạt từ 15 tỷ đồng trở lên.

                - Chỉ số chất lượng nước của tỉnh nằm trong nhóm dẫn đầu vùng.

                II. NHIỆM VỤ

                1. Sở Xây dựng rà soát các nhà máy nước trước ngày 30/6/2026.
                """);

        assertThat(plan.criteria()).hasSize(2);
        assertThat(plan.criteria().getFirst().section()).isEqualTo("I.2");
        assertThat(plan.criteria().getFirst().targets())
                .extracting(Target::comparison)
                .containsExactly(Comparison.AT_LEAST, Comparison.AT_LEAST);
        assertThat(plan.criteria().getFirst().targets())
                .extracting(Target::year)
                .containsOnly(2026);
        assertThat(plan.targets()).isEmpty();
        assertThat(plan.tasks()).hasSize(1);
    }

    @Test
    void pointsNumberedInBracketsAreCriteriaOfTheirOwn() {
        var plan = Plans.readText(HEAD + """
                Điều 1. Các chỉ tiêu chủ yếu

                (1) Tỷ lệ hộ có nước máy đạt 61%.

                (2) Thất thoát nước còn dưới 14,5%.
                """);

        assertThat(plan.criteria()).hasSize(2);
        assertThat(plan.criteria().getLast().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.comparison()).isEqualTo(Comparison.LESS_THAN));
    }

    @Test
    void standardsOfAMovementAreNoTasks() {
        var plan = Plans.readText(HEAD + """
                II. NỘI DUNG, TIÊU CHUẨN THI ĐUA

                1. Tiêu chuẩn thi đua

                a) Đối với các sở, ban, ngành

                - 90% cơ quan dùng nước tiết kiệm.

                b) Đối với các xã

                - Xử lý kịp thời sự cố rò rỉ trên địa bàn.
                """);

        assertThat(plan.criteria()).extracting(Criterion::level).containsExactly(Level.PROVINCE, Level.COMMUNE);
        assertThat(plan.tasks()).isEmpty();
    }

    @Test
    void phasesOfMonthsAndDaysAndAwardsInSentences() {
        var plan = Plans.readText(HEAD + """
                I. TIẾN ĐỘ

                1. Giai đoạn 1 (từ tháng 02/2026 đến tháng 6/2026): rà soát.

                2. Đợt 2: Từ ngày 01/7/2026 đến ngày 15/12/2026.

                II. KHEN THƯỞNG

                Chủ tịch UBND tỉnh xét tặng Bằng khen của Chủ tịch UBND tỉnh cho 05 tập thể; đề nghị Thủ tướng Chính phủ tặng Bằng khen.

                III. BÁO CÁO

                1. Các xã gửi báo cáo hằng tháng trước ngày 22 và báo cáo tổng kết trước ngày 18/12/2026.
                """);

        assertThat(plan.phases())
                .extracting(Phase::start)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 1));
        assertThat(plan.phases())
                .extracting(Phase::end)
                .containsExactly(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 15));
        assertThat(plan.awards())
                .extracting(award -> award.form().value())
                .containsExactly("Bằng khen của Chủ tịch UBND tỉnh", "Bằng khen của Thủ tướng Chính phủ");
        assertThat(plan.reporting()).singleElement().satisfies(report -> assertThat(report.dueDay())
                .isEqualTo(22));
    }

    @Test
    void rowsOfATableOfIndicatorsAreTargets() {
        var plan = Plans.readText(HEAD + """
                STT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2026\tNăm 2030\tCơ quan theo dõi
                1\tHộ dùng nước máy\t%\t≥ 61,5\t70 - 75\tSở Xây dựng
                2\tNhà máy nước mới\tNhà máy\tTrên 1.200\t\tSở Tài chính
                STT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn
                1\tRà soát các nhà máy nước\tSở Xây dựng\tTháng 3/2026
                """);

        assertThat(plan.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.content().value()).isEqualTo("Rà soát các nhà máy nước"));
        assertThat(plan.targets()).extracting(Target::year).containsExactly(2026, 2030, 2026);
        assertThat(plan.targets())
                .extracting(Target::comparison)
                .containsExactly(Comparison.AT_LEAST, Comparison.EQUAL, Comparison.MORE_THAN);
        assertThat(plan.targets().get(1).upper()).isEqualTo(new BigDecimal("75"));
        assertThat(plan.targets().getLast().unit()).isEqualTo("Nhà máy");
        assertThat(plan.targets().getLast().value().value()).isEqualTo(new BigDecimal("1200"));
    }
}
