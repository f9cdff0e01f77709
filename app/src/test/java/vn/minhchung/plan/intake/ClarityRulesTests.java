package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.Deadlines;

class ClarityRulesTests {

    private static final LocalDate ISSUED = LocalDate.of(2025, 7, 31);
    private static final PlanFacts FACTS = new PlanFacts(ISSUED, LocalDate.of(2025, 12, 31), true);

    private static TaskText task(String content, String lead, String coordinating, String result, String deadline) {
        return new TaskText(
                content,
                lead,
                Plan21.named(AgencyMention.in(lead)),
                Plan21.named(AgencyMention.in(coordinating)),
                result,
                Deadlines.parse(deadline, ISSUED),
                List.of());
    }

    private static TaskText lead(String lead) {
        return task("Rà soát hồ sơ", lead, "", "Báo cáo rà soát", "Hoàn thành trong tháng 9/2025");
    }

    private static TaskText content(String content) {
        return task(content, "Sở Tư pháp", "", "Báo cáo", "Hoàn thành trong tháng 9/2025");
    }

    private static TaskText deadline(String deadline) {
        return task("Rà soát hồ sơ", "Sở Tư pháp", "", "Báo cáo", deadline);
    }

    private static TaskText result(String content, String result) {
        return task(content, "Sở Tư pháp", "", result, "Hoàn thành trong tháng 9/2025");
    }

    private static List<Rule> rules(TaskText task) {
        return ClarityReview.of(task, FACTS).stream().map(ClarityGap::rule).toList();
    }

    @Nested
    class Who {
        @ParameterizedTest
        @ValueSource(strings = {"Sở Tư pháp", "UBND cấp xã", "Trung tâm Phục vụ hành chính công tỉnh; UBND cấp xã"})
        void aNamedUnitAndTheCommunesAreClear(String lead) {
            assertThat(rules(lead(lead))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Các cơ quan, đơn vị",
                    "Các đơn vị theo chức năng, nhiệm vụ",
                    "Các đơn vị chủ quản Cơ sở dữ liệu",
                    "Các cơ quan, đơn vị có liên quan"
                })
        void aCollectiveWithoutMembersIsNobody(String lead) {
            assertThat(ClearPeople.review(lead(lead)))
                    .get()
                    .extracting(ClarityGap::rule, ClarityGap::degree)
                    .containsExactly(Rule.LEAD_OPEN, Degree.NONE);
        }

        @Test
        void besideANamedUnitItIsPartlyClear() {
            assertThat(ClearPeople.review(lead("Sở Tư pháp; Các đơn vị có liên quan")))
                    .get()
                    .extracting(ClarityGap::degree)
                    .isEqualTo(Degree.PARTIAL);
        }

        @Test
        void nobodyNamedAndNobodyKnownAreUnclear() {
            assertThat(ClearPeople.review(lead("")))
                    .get()
                    .extracting(ClarityGap::rule)
                    .isEqualTo(Rule.LEAD_MISSING);
            var mention = AgencyMention.in("Sở Gì Đó").getFirst();
            var task = new TaskText(
                    "Rà soát",
                    "Sở Gì Đó",
                    List.of(new Named(mention, new Meaning.Unknown())),
                    List.of(),
                    "Báo cáo",
                    Deadlines.parse("Tháng 9/2025", ISSUED),
                    List.of());
            assertThat(ClearPeople.review(task))
                    .get()
                    .extracting(ClarityGap::rule)
                    .isEqualTo(Rule.LEAD_UNKNOWN);
        }
    }

    @Nested
    class What {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Số thuê bao di động phải xác thực qua VNeID | Tổ chức thực hiện để số thuê bao di động phải xác thực qua VNeID",
                    "Giải pháp chống thất thu | Triển khai giải pháp chống thất thu"
                })
        void aThingIsNoAction(String content, String suggested) {
            assertThat(ClearWork.review(content(content))).singleElement().satisfies(gap -> {
                assertThat(gap.rule()).isEqualTo(Rule.NOT_AN_ACTION);
                assertThat(gap.suggestion().text()).isEqualTo(suggested);
            });
        }

        @Test
        void effortNeedsAMeasure() {
            assertThat(rules(result("Đẩy mạnh số hóa hồ sơ", "Hồ sơ được số hóa")))
                    .containsExactly(Rule.EFFORT_WITHOUT_MEASURE);
            assertThat(rules(result("Đẩy mạnh số hóa hồ sơ", "80% hồ sơ được số hóa")))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Triển khai các nhiệm vụ, gồm 10 nhiệm vụ | 10",
                    "(1) Triển khai giám sát; (2) Xây dựng phương án | 2",
                    "Triển khai bệnh án điện tử tại bệnh viện. Liên thông dữ liệu giữa các viện. Định danh các nhà thuốc toàn tỉnh | 3",
                    "Rà soát hồ sơ. Cập nhật danh mục | 1"
                })
        void tasksInOneRowAreCounted(String content, int tasks) {
            assertThat(Wording.tasksIn(content)).isEqualTo(tasks);
        }
    }

    @Nested
    class When {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hoàn thành trước ngày 20/12/2025 theo tiến độ, chỉ đạo từ Bộ, Ngành Trung ương",
                    "Trong Quý III/2025",
                    "Thực hiện thường xuyên",
                    "Trước ngày 15/12 hằng năm",
                    "Trong 15 ngày kể từ ngày ban hành Kế hoạch này"
                })
        void aDayOrARhythmIsClear(String deadline) {
            assertThat(rules(deadline(deadline))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'' | DEADLINE_MISSING",
                    "Kịp thời | DEADLINE_UNCLEAR",
                    "Theo tiến độ, chỉ đạo từ Bộ, Ngành Trung ương | CENTRAL_ONLY",
                    "Theo chỉ đạo của Bộ Khoa học và Công nghệ | NAMED_BODY_ONLY",
                    "Hoàn thành theo lộ trình tại Thông báo số 318/TB-VPCP ngày 24/6/2025 | ROADMAP_WITHOUT_DATE",
                    "Sau khi Tòa án nhân dân tối cao triển khai | EVENT_WITHOUT_LIMIT",
                    "Hoàn thành trong tháng 06/2025 và duy trì thường xuyên | BEFORE_PLAN",
                    "Hoàn thành trong tháng 07/2025 | ON_PLAN_DAY",
                    "Từ ngày 01/9/2025 | WITHOUT_END"
                })
        void everythingElseHasItsReason(String deadline, Rule rule) {
            assertThat(rules(deadline(deadline))).containsExactly(rule);
        }

        @Test
        void withoutReportsAllTheTimeNeedsACycle() {
            var facts = new PlanFacts(ISSUED, null, false);
            assertThat(ClearTime.review(deadline("Thực hiện thường xuyên"), facts))
                    .get()
                    .satisfies(gap -> assertThat(gap.suggestion().text())
                            .isEqualTo("Thực hiện thường xuyên, báo cáo kết quả hằng tháng"));
            assertThat(ClearTime.review(deadline("Định kỳ hằng quý"), facts)).isEmpty();
        }

        @Test
        void thePlansOwnHorizonIsOffered() {
            assertThat(ClearTime.review(deadline("Theo tiến độ, chỉ đạo từ Bộ, Ngành Trung ương"), FACTS))
                    .get()
                    .satisfies(gap -> assertThat(gap.suggestion().text())
                            .isEqualTo(
                                    "Hoàn thành trước ngày 31/12/2025 theo tiến độ, chỉ đạo từ Bộ, Ngành Trung ương"));
        }
    }

    @Nested
    class Result {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Rà soát hồ sơ | ''                                     | RESULT_MISSING",
                    "Bảo đảm nguồn điện ổn định, hiệu quả | Bảo đảm nguồn điện ổn định | RESULT_COPIES",
                    "Rà soát hồ sơ | Tạo thuận lợi cho người dân            | RESULT_UNMEASURED"
                })
        void whatCannotBeCheckedIsUnclear(String content, String result, Rule rule) {
            assertThat(rules(result(content, result))).containsExactly(rule);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Quy chế hoạt động của hệ thống",
                    "100% hồ sơ được số hóa",
                    "Thường xuyên kiểm tra, định kỳ 03 tháng/01 lần",
                    "Dữ liệu hộ tịch được làm sạch"
                })
        void aProductAFigureOrAStateIsClear(String result) {
            assertThat(rules(result("Rà soát hồ sơ", result))).isEmpty();
        }

        @Test
        void aReviewEndsInAReport() {
            assertThat(ClearResult.review(result("Khẩn trương rà soát hồ sơ cán bộ", "Rà soát hồ sơ cán bộ")))
                    .get()
                    .satisfies(gap ->
                            assertThat(gap.suggestion().text()).isEqualTo("Báo cáo kết quả rà soát hồ sơ cán bộ"));
        }
    }

    @Nested
    class Responsibility {
        @Test
        void ofSeveralLeadsTheFirstIsOffered() {
            var gap =
                    ClearResponsibility.review(lead("Sở Tư pháp; Công an tỉnh")).getFirst();
            assertThat(gap.rule()).isEqualTo(Rule.SEVERAL_LEADS);
            assertThat(gap.suggestion().text()).isEqualTo("Sở Tư pháp (đầu mối); Công an tỉnh");
            assertThat(rules(lead(gap.suggestion().text()))).isEmpty();
        }

        @Test
        void aCourtIsNotMadeTheFocalPoint() {
            assertThat(ClearResponsibility.review(lead("Tòa án nhân dân tỉnh; Sở Tư pháp"))
                            .getFirst()
                            .suggestion()
                            .text())
                    .isEqualTo("Tòa án nhân dân tỉnh; Sở Tư pháp (đầu mối)");
        }

        @Test
        void nobodyLeadsAndCoordinatesTheSameTask() {
            assertThat(rules(
                            task("Rà soát hồ sơ", "Sở Tư pháp", "Sở Tư pháp; Công an tỉnh", "Báo cáo", "Tháng 9/2025")))
                    .containsExactly(Rule.LEAD_ALSO_COORDINATES);
        }

        @Test
        void theResultMayNotNameAnotherLead() {
            assertThat(rules(result("Xây dựng phương án", "Tổ an ninh mạng chủ trì xây dựng phương án")))
                    .containsExactly(Rule.RESULT_NAMES_ANOTHER);
            assertThat(rules(result("Xây dựng phương án", "Sở Tư pháp chủ trì xây dựng phương án")))
                    .isEmpty();
        }
    }

    @Nested
    class Authority {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Tham mưu xây dựng quy chế | APPROVER_UNNAMED | Tham mưu UBND tỉnh xây dựng quy chế",
                    "Tham mưu việc công bố danh mục TTHC | APPROVER_UNNAMED | Tham mưu Chủ tịch UBND tỉnh công bố danh mục TTHC",
                    "Đề xuất cấp có thẩm quyền xóa lõm sóng | COMPETENT_BODY | Đề xuất UBND tỉnh xóa lõm sóng",
                    "Kiện toàn Ban Chỉ đạo của tỉnh | BODY_ESTABLISHED | Tham mưu Chủ tịch UBND tỉnh kiện toàn Ban Chỉ đạo của tỉnh",
                    "Chỉ đạo Công ty Điện lực bảo đảm nguồn điện | ENTERPRISE_DIRECTED | Phối hợp, đôn đốc Công ty Điện lực bảo đảm nguồn điện"
                })
        void whoDecidesIsSaid(String content, Rule rule, String suggested) {
            var gap = ClearAuthority.review(content(content)).orElseThrow();
            assertThat(gap.rule()).isEqualTo(rule);
            assertThat(gap.suggestion().text()).isEqualTo(suggested);
            assertThat(ClearAuthority.review(content(suggested))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Tham mưu Hội đồng nhân dân tỉnh ban hành chính sách",
                    "Rà soát, đề xuất sửa đổi văn bản do Hội đồng nhân dân, UBND tỉnh ban hành",
                    "Xây dựng, ban hành phương án ứng cứu sự cố"
                })
        void aNamedApproverOrOnesOwnPowerIsClear(String content) {
            assertThat(ClearAuthority.review(content(content))).isEmpty();
        }

        @Test
        void aCourtIsAskedNotOrdered() {
            var gap = ClearAuthority.review(lead("Tòa án nhân dân tỉnh")).orElseThrow();
            assertThat(gap.rule()).isEqualTo(Rule.INDEPENDENT_LEAD);
            assertThat(gap.suggestion().text()).isEqualTo("Đề nghị Tòa án nhân dân tỉnh rà soát hồ sơ");
        }
    }

    @Test
    void aDecisionHoldsAsLongAsTheWordsStand() {
        var before = ClearTime.review(deadline("Kịp thời"), FACTS).orElseThrow().fingerprint();
        assertThat(ClearTime.review(deadline("Kịp thời"), FACTS).orElseThrow().fingerprint())
                .isEqualTo(before);
        assertThat(ClearTime.review(deadline("Sớm nhất"), FACTS).orElseThrow().fingerprint())
                .isNotEqualTo(before);
    }
}
