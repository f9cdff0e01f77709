package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Task tables that nobody has seen before: other columns, other numbering, other groups. */
class LayoutTests {

    @Test
    void aTableWhoseColumnsRanTogetherIsReportedAndWhatStandsBehindItIsRead() {
        var plan = Plans.readText("""
                KẾ HOẠCH
                Phát triển thư viện năm 2026
                I. NHIỆM VỤ
                TT Nội dung Đơn vị chủ trì Kết quả Thời gian
                1 Luân chuyển sách giữa thư
                viện tỉnh và các điểm đọc
                tại thôn Sở Văn hóa Sách được luân chuyển
                Quý II/2026
                2
                Tập huấn cán bộ thư viện về kỹ thuật số hóa tài liệu Trường Cao đẳng
                50 cán bộ Tháng 9/2026
                3
                Kiểm kê kho sách Sở Nội vụ
                II. TỔ CHỨC THỰC HIỆN
                1. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch theo quy định của pháp luật.
                2. Công an tỉnh bảo đảm an ninh, an toàn dữ liệu của hệ thống thư viện.
                """);

        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.TABLE_UNREAD);
        assertThat(plan.duties()).extracting(Duty::owner).containsExactly("Sở Tài chính", "Công an tỉnh");
    }

    @Test
    void columnsThatOneSpaceKeepsApartAndNumbersInTheMiddleOfTheirRows() {
        var plan = Plans.readText("""
                KẾ HOẠCH
                Phát triển thư viện năm 2026
                I. NHIỆM VỤ
                TT Nội dung                       Đơn vị chủ trì Kết quả          Thời gian
                     Luân chuyển sách giữa thư
                1    viện tỉnh và các điểm đọc    Sở Văn hóa     Sách được luân   Quý II/2026
                     tại thôn                                    chuyển
                     Tập huấn cán bộ thư viện Trường Cao
                2    về kỹ thuật số hóa tài liệu  đẳng           50 cán bộ        Tháng 9/2026
                     và bảo quản sách
                II. TỔ CHỨC THỰC HIỆN
                1. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch theo quy định của pháp luật.
                2. Công an tỉnh bảo đảm an ninh, an toàn dữ liệu của hệ thống thư viện.
                """);

        assertThat(plan.tasks())
                .extracting(task -> task.content().value())
                .containsExactly(
                        "Luân chuyển sách giữa thư viện tỉnh và các điểm đọc tại thôn",
                        "Tập huấn cán bộ thư viện về kỹ thuật số hóa tài liệu và bảo quản sách");
        assertThat(plan.tasks())
                .flatExtracting(task -> task.lead().value())
                .extracting(AgencyMention::name)
                .containsExactly("Sở Văn hóa", "Trường Cao đẳng");
        assertThat(plan.duties()).extracting(Duty::owner).containsExactly("Sở Tài chính", "Công an tỉnh");
    }

    @Test
    void columnsInAnotherOrderUnderOtherNames() {
        var plan = Plans.readText("""
                Số TT\tThời hạn hoàn thành\tNhiệm vụ\tSản phẩm\tCơ quan phối hợp\tCơ quan thực hiện
                1\tQuý IV/2025\tXây dựng cơ sở dữ liệu đất đai\tCơ sở dữ liệu\tCông an tỉnh\tSở Nông nghiệp và Môi trường
                2\tTháng 9/2025\tTập huấn kỹ năng số\tLớp tập huấn\t\tSở Nội vụ
                """);

        assertThat(plan.tasks())
                .extracting(task -> task.content().value())
                .containsExactly("Xây dựng cơ sở dữ liệu đất đai", "Tập huấn kỹ năng số");
        assertThat(plan.tasks())
                .extracting(task -> task.lead().value().getFirst().name())
                .containsExactly("Sở Nông nghiệp và Môi trường", "Sở Nội vụ");
        assertThat(plan.tasks().getFirst().result().value()).isEqualTo("Cơ sở dữ liệu");
        assertThat(plan.tasks().getLast().coordinating().value()).isEmpty();
        assertThat(plan.tasks()).extracting(task -> task.group()).containsOnlyNulls();
    }

    @Test
    void aHeadingOfTwoRows() {
        var plan = Plans.readText("""
                STT\tNội dung công việc\tPhân công thực hiện\t\tThời gian
                \t\tChủ trì\tPhối hợp\t
                (1)\t(2)\t(3)\t(4)\t(5)
                1\tRà soát thủ tục hành chính\tSở Tư pháp\tSở Nội vụ\tThường xuyên
                """);

        assertThat(plan.tasks()).singleElement().satisfies(task -> {
            assertThat(task.lead().value()).extracting(AgencyMention::name).containsExactly("Sở Tư pháp");
            assertThat(task.coordinating().value())
                    .extracting(AgencyMention::name)
                    .containsExactly("Sở Nội vụ");
        });
    }

    @Test
    void aGroupColumnThatRepeats() {
        var plan = Plans.readText("""
                TT\tNhóm nhiệm vụ\tNội dung nhiệm vụ\tChủ trì\tThời hạn
                1\tI. Thể chế\tBan hành quy chế\tSở Tư pháp\t2025
                2\tI. Thể chế\tSửa đổi quy định\tSở Nội vụ\t2025
                3\tII. Hạ tầng\tNâng cấp đường truyền\tSở Khoa học và Công nghệ\t2026
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::group).containsExactly("I", "I", "II");
        assertThat(plan.groups()).extracting(TaskGroup::title).containsExactly("Thể chế", "Hạ tầng");
    }

    @Test
    void aTableUnderEachHeading() {
        var heading = "TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn hoàn thành\n";
        var plan = Plans.readText("I. VỀ THỂ CHẾ (01 nhiệm vụ)\n" + heading
                + "1\tBan hành quy chế\tSở Tư pháp\t2025\n\n" + "II. VỀ HẠ TẦNG (02 nhiệm vụ)\n" + heading
                + "1\tNâng cấp đường truyền\tSở Tài chính\t2026\n");

        assertThat(plan.tasks()).extracting(ParsedTask::group).containsExactly("I", "II");
        assertThat(plan.findings())
                .filteredOn(finding -> finding.code() == Finding.Code.COUNT_DIFFERS)
                .extracting(Finding::args)
                .containsExactly(List.of("II", "2", "1"));
    }

    @Test
    void aNumberedRowThatOnlyNamesItsParts() {
        var plan = Plans.readText("""
                TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn
                1\tHoàn thiện thể chế\t\t
                1.1\tBan hành quy chế\tSở Tư pháp\t2025
                1.2\tSửa đổi quy định\tSở Nội vụ\t2025
                2\tTập huấn\tSở Nội vụ\t2026
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1.1", "1.2", "2");
        assertThat(plan.tasks())
                .extracting(ParsedTask::subgroup)
                .containsExactly("Hoàn thiện thể chế", "Hoàn thiện thể chế", null);
    }

    @Test
    void rowsWithoutNumbers() {
        var plan = Plans.readText("""
                Nhiệm vụ\tĐơn vị chủ trì\tThời hạn
                Ban hành quy chế hoạt động\tSở Tư pháp\t2025
                Tập huấn kỹ năng số\tSở Nội vụ\t2026
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2");
    }

    @Test
    void aPageMayCutARowWithoutRepeatingTheHeading() {
        var plan = Plans.readText("""
                TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn
                1\tBan hành quy chế hoạt động của\tSở Tư pháp;\tTháng 9
                \ttổ công tác\tCông an tỉnh\tnăm 2025
                2\tTập huấn\tSở Nội vụ\t2026
                """);

        var first = plan.tasks().getFirst();
        assertThat(plan.tasks()).hasSize(2);
        assertThat(first.content().value()).isEqualTo("Ban hành quy chế hoạt động của tổ công tác");
        assertThat(first.lead().value()).extracting(AgencyMention::name).containsExactly("Sở Tư pháp", "Công an tỉnh");
        assertThat(first.deadline().value().due()).contains(java.time.LocalDate.of(2025, 9, 30));
    }

    @Test
    void theNumberOfACutRowMayStandOnTheSecondPage() {
        var heading = "TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn\n";
        var plan = Plans.readText(heading
                + "1\tTập huấn\tSở Nội vụ\tSở Tài chính\t2026\n"
                + "\tBan hành quy chế\tSở Tư pháp;\t\t\n"
                + heading
                + "2\thoạt động của tổ công tác\tCông an tỉnh\tSở Nội vụ\tQuý IV/2025\n");

        var second = plan.tasks().getLast();
        assertThat(plan.tasks()).hasSize(2);
        assertThat(second.content().value()).isEqualTo("Ban hành quy chế hoạt động của tổ công tác");
        assertThat(second.content().confidence().reason()).isEqualTo(Confidence.Reason.JOINED);
        assertThat(second.lead().value()).extracting(AgencyMention::name).containsExactly("Sở Tư pháp", "Công an tỉnh");
        assertThat(plan.tasks().getFirst().coordinating().value()).hasSize(1);
    }

    @Test
    void otherTablesAreNoTasks() {
        var plan = Plans.readText("""
                TT\tHọ và tên\tChức vụ\tĐiện thoại
                1\tNguyễn Văn A\tChuyên viên\t0200
                """);

        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.NOT_A_PLAN);
    }

    @Test
    void objectivesOfAPlan() {
        var plan = Plans.readText("""
                KẾ HOẠCH
                Chuyển đổi số năm 2026
                I. MỤC TIÊU
                1. Mục tiêu đến năm 2026
                - Tối thiểu 95% hồ sơ được xử lý trực tuyến; trên 14,5% doanh nghiệp có hợp đồng điện tử.
                - Không quá 5% hồ sơ quá hạn.
                - Từ 70% trở lên người dân hài lòng.
                """);

        assertThat(plan.criteria())
                .flatExtracting(Criterion::targets)
                .extracting(
                        target -> target.comparison().sign() + target.value().value() + " " + target.subject())
                .containsExactly(
                        ">=95 hồ sơ được xử lý trực tuyến",
                        ">14.5 doanh nghiệp có hợp đồng điện tử",
                        "<=5 hồ sơ quá hạn",
                        ">=70 người dân hài lòng");
        assertThat(plan.criteria())
                .flatExtracting(Criterion::targets)
                .extracting(Target::year)
                .containsOnly(2026);
    }
}
