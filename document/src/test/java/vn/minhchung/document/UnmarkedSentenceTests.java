package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.minhchung.document.Finding.Code;

/** Work that stands without a mark, below the name of an agency or before it; and what became nothing is said. */
class UnmarkedSentenceTests {

    @Test
    void aParagraphOfASectionOfTasksNeedsNoMark() {
        var plan = plan("""
                1. Công tác tập huấn
                Sở Tư pháp chủ trì, phối hợp với Công an tỉnh mở lớp cho hòa giải viên, xong trước ngày 20/4/2026.
                2. Công tác quản lý
                Thuế tỉnh rà soát hộ kinh doanh ăn uống.
                """);

        assertThat(leads(plan)).containsExactly("Sở Tư pháp", "Thuế tỉnh");
        assertThat(unread(plan)).isEmpty();
    }

    @Test
    void paragraphsBehindWordsThatAskAreGivenToTheirAgencies() {
        var directive = Plans.readText("""
                ỦY BAN NHÂN DÂN TỈNH
                Số: 9/CT-UBND
                Tuyên Quang, ngày 10 tháng 01 năm 2026
                CHỈ THỊ
                Về phòng chống đuối nước

                Thời gian qua, Sở Y tế ghi nhận 03 vụ trong tháng 12/2025.
                Chủ tịch UBND tỉnh yêu cầu:
                Sở Giáo dục và Đào tạo mở lớp dạy bơi trước ngày 30/5/2026.
                UBND các xã lắp đặt biển cảnh báo trước ngày 15/4/2026.
                """);

        assertThat(leads(directive)).containsExactly("Sở Giáo dục và Đào tạo", "UBND các xã");
    }

    @Test
    void headingsSayWhoseWorkStandsBelowThem() {
        var plan = plan("""
                1. Nhiệm vụ của Sở Công Thương
                a) Khảo sát chợ đầu mối, trình phương án trước 30/4/2026.
                b) Mở phiên chợ hàng Việt trong quý III/2026.
                2. Nhiệm vụ của Sở Dân tộc và Tôn giáo: In sổ tay song ngữ trước 31/10/2026.
                3. Các việc khác
                * Sở Ngoại vụ:
                - Lập danh mục viện trợ (xong trong tháng 5/2026).
                - Đón 02 đoàn khách trong tháng 6/2026.
                * Thanh tra tỉnh:
                - Kiểm tra kê khai tài sản trước ngày 15/9/2026.
                """);

        assertThat(leads(plan))
                .containsExactly(
                        "Sở Công Thương",
                        "Sở Công Thương",
                        "Sở Dân tộc và Tôn giáo",
                        "Sở Ngoại vụ",
                        "Sở Ngoại vụ",
                        "Thanh tra tỉnh");
        assertThat(unread(plan)).isEmpty();
    }

    @Test
    void theLeadMayStandBehindTheTime() {
        var task = plan("1. Lập quy trình kiểm kho; hoàn thành trước 15/3/2026; Sở Xây dựng chủ trì thực hiện.\n")
                .tasks()
                .getFirst();

        assertThat(task.content().value()).startsWith("Lập quy trình kiểm kho").doesNotContain("Sở Xây dựng");
        assertThat(task.lead().value()).extracting(AgencyMention::name).containsExactly("Sở Xây dựng");
        assertThat(task.deadline().value()).isInstanceOf(Deadline.ByDate.class);
    }

    @Test
    void whatBecameNothingIsSaid() {
        var plan = plan("""
                1. Thuế tỉnh rà soát hộ kinh doanh ăn uống.
                2. Mở lớp cho trưởng thôn trong tháng 6/2026.
                3. Phát huy vai trò của Sở Ngoại vụ trong vận động viện trợ.
                4. Nâng cao nhận thức của người dân.
                5. Các cơ quan, đơn vị tích cực phổ biến kế hoạch này.
                """);

        assertThat(plan.tasks()).hasSize(1);
        assertThat(unread(plan))
                .containsExactly(
                        "Mở lớp cho trưởng thôn trong tháng 6/2026.",
                        "Phát huy vai trò của Sở Ngoại vụ trong vận động viện trợ.");
    }

    private static ParsedDocument plan(String tasks) {
        return Plans.readText(
                "ỦY BAN NHÂN DÂN TỈNH\nSố: 9/KH-UBND\nTuyên Quang, ngày 10 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác năm 2026\n\nII. NHIỆM VỤ, GIẢI PHÁP\n\n"
                        + tasks);
    }

    private static List<String> leads(ParsedDocument document) {
        return document.tasks().stream()
                .flatMap(task -> task.lead().value().stream())
                .map(AgencyMention::name)
                .toList();
    }

    private static List<String> unread(ParsedDocument document) {
        return document.findings().stream()
                .filter(finding -> finding.code() == Code.SENTENCE_UNREAD)
                .map(finding -> finding.args().getFirst())
                .toList();
    }
}
