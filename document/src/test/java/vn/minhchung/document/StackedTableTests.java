package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.minhchung.document.Confidence.Reason;

/** Task tables pasted from Word or a browser into plain text: every cell is a line. */
class StackedTableTests {

    private static final String HEAD = """
            Tuyên Quang, ngày 12 tháng 01 năm 2026
            KẾ HOẠCH
            Chăm sóc cây xanh đô thị năm 2026

            II. NHIỆM VỤ CỤ THỂ
            STT
            Nội dung công việc
            Đơn vị chủ trì
            Đơn vị phối hợp
            Thời hạn
            Sản phẩm
            """;
    private static final String FOOT = """
            III. TỔ CHỨC THỰC HIỆN
            1. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch theo quy định của pháp luật.
            2. Công an tỉnh bảo đảm trật tự, an toàn giao thông khi cắt tỉa cây.
            """;

    @Test
    void everyCellALine() {
        var plan = Plans.readText(HEAD + """
                I
                Trồng mới
                1
                Trồng 2.000 cây sấu dọc các tuyến phố
                Sở Xây dựng
                UBND các phường
                Quý I/2026
                Cây đã trồng
                2
                Khảo sát đất trống
                UBND các phường
                Sở Nông nghiệp và Môi trường
                Trước ngày 15/4/2026
                Báo cáo
                II
                Chăm sóc
                3
                Cắt tỉa cây trước mùa bão
                Sở Xây dựng
                Công an tỉnh
                Tháng 5/2026
                Biên bản nghiệm thu
                """ + FOOT);

        assertThat(plan.groups()).extracting(TaskGroup::title).containsExactly("Trồng mới", "Chăm sóc");
        assertThat(plan.tasks())
                .extracting(task -> task.group() + "." + task.number())
                .containsExactly("I.1", "I.2", "II.3");
        assertThat(plan.tasks())
                .extracting(task -> task.content().value())
                .containsExactly(
                        "Trồng 2.000 cây sấu dọc các tuyến phố", "Khảo sát đất trống", "Cắt tỉa cây trước mùa bão");
        assertThat(plan.tasks())
                .extracting(StackedTableTests::lead)
                .containsExactly("Sở Xây dựng", "UBND các phường", "Sở Xây dựng");
        assertThat(plan.tasks())
                .extracting(task -> task.coordinating().value().getFirst().name())
                .containsExactly("UBND các phường", "Sở Nông nghiệp và Môi trường", "Công an tỉnh");
        assertThat(plan.tasks())
                .extracting(task -> task.deadline().value().due().orElseThrow())
                .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 15), LocalDate.of(2026, 5, 31));
        assertThat(plan.tasks())
                .extracting(task -> task.result().value())
                .containsExactly("Cây đã trồng", "Báo cáo", "Biên bản nghiệm thu");
        assertThat(plan.tasks()).allMatch(task -> task.lead().confidence().reason() == Reason.PRINTED);
        assertThat(plan.duties()).extracting(Duty::owner).containsExactly("Sở Tài chính", "Công an tỉnh");
    }

    @Test
    void emptyCellsVanishAndCellsOfSeveralParagraphsAreSeveralLines() {
        var plan = Plans.readText(HEAD + """
                1
                Kiểm tra cây mục gốc
                Sở Xây dựng
                Thường xuyên
                2
                Ban hành quy chế bảo vệ cây cổ thụ
                Sở Tư pháp
                Sở Xây dựng
                UBND các phường
                Quyết định
                3
                Tập huấn công nhân cắt tỉa
                Trung tâm Khuyến nông
                30/6/2026
                Trên đây là Kế hoạch chăm sóc cây xanh, đề nghị các đơn vị thực hiện nghiêm túc.
                """);

        assertThat(plan.tasks())
                .extracting(StackedTableTests::lead)
                .containsExactly("Sở Xây dựng", "Sở Tư pháp", "Trung tâm Khuyến nông");
        assertThat(plan.tasks())
                .extracting(task -> task.coordinating().value().stream()
                        .map(AgencyMention::name)
                        .toList()
                        .toString())
                .containsExactly("[]", "[Sở Xây dựng, UBND các phường]", "[]");
        assertThat(plan.tasks()).extracting(task -> task.result().value()).containsExactly("", "Quyết định", "");
        assertThat(plan.tasks().get(2).deadline().value().due()).contains(LocalDate.of(2026, 6, 30));
        assertThat(plan.tasks())
                .allMatch(task ->
                        task.content().confidence().isLow() || task.number().equals("2"));
    }

    @Test
    void aTableOfWhichNoRowsAreFoundIsReported() {
        var plan = Plans.readText(HEAD + """
                Nội dung một
                Nội dung hai
                """ + FOOT);

        assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.TABLE_UNREAD);
    }

    private static String lead(ParsedTask task) {
        return task.lead().value().getFirst().name();
    }
}
