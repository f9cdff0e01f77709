package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Tables whose first column names the group of several rows, and those with two columns of time. */
class GroupColumnTests {

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "Lĩnh vực",
                    "STT",
                    "Nội dung công việc",
                    "Bộ phận chủ trì",
                    "Bộ phận phối hợp",
                    "Thời gian",
                    "Sản phẩm"),
            List.of("Tổ chức hội", "1", "Đại hội chi hội", "Phòng Kinh tế", "Các phòng, đơn vị", "Tháng 4", "Đề án"),
            List.of("", "2", "Kiện toàn ban điều hành", "Phòng Văn hóa - Xã hội", "", "Trong quý I", "Quyết định"),
            List.of("Chợ, bến bãi", "3", "Sắp xếp lại chợ", "Phòng Kinh tế", "Công an xã", "Quý II", "Phương án"),
            List.of("", "4", "Kiểm tra bến bãi", "Công an xã", "Phòng Kinh tế", "Hằng quý", "Báo cáo"));

    @Test
    void aWordTableWithItsGroupsInFrontOfTheNumbers() throws IOException {
        var document = new XWPFDocument();
        var table = document.createTable(ROWS.size(), 7);
        for (int i = 0; i < ROWS.size(); i++) {
            for (int j = 0; j < 7; j++) {
                table.getRow(i).getCell(j).setText(ROWS.get(i).get(j));
            }
            if (i > 0) {
                var merge = table.getRow(i).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
                merge.setVal(i % 2 == 1 ? STMerge.RESTART : STMerge.CONTINUE);
            }
        }
        var out = new ByteArrayOutputStream();
        document.write(out);
        assertRead(DocumentReader.read("plan.docx", out.toByteArray()));
    }

    @Test
    void aWebPageWithItsGroupsInFrontOfTheNumbers() {
        var html = new StringBuilder("<table>");
        for (int i = 0; i < ROWS.size(); i++) {
            html.append("<tr>");
            for (int j = 0; j < 7; j++) {
                if (j > 0 || i == 0 || i % 2 == 1) {
                    html.append(i > 0 && j == 0 ? "<td rowspan=2>" : "<td>")
                            .append(ROWS.get(i).get(j))
                            .append("</td>");
                }
            }
            html.append("</tr>");
        }
        assertRead(DocumentReader.read(
                "plan.html", html.append("</table>").toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMarkdownTableWithItsGroupsInFrontOfTheNumbers() {
        var text = new StringBuilder();
        for (var row : ROWS) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
            text.append(row == ROWS.getFirst() ? "|---|---|---|---|---|---|---|\n" : "");
        }
        assertRead(DocumentReader.read("plan.md", text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRead(ParsedDocument plan) {
        assertThat(plan.groups()).extracting(TaskGroup::title).containsExactly("Tổ chức hội", "Chợ, bến bãi");
        assertThat(plan.tasks()).extracting(ParsedTask::group).containsExactly("1", "1", "2", "2");
        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2", "3", "4");
        assertThat(plan.tasks())
                .extracting(task -> task.content().value())
                .containsExactly("Đại hội chi hội", "Kiện toàn ban điều hành", "Sắp xếp lại chợ", "Kiểm tra bến bãi");
        assertThat(plan.tasks())
                .extracting(task -> task.lead().value().getFirst().name())
                .containsExactly("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Công an xã");
    }

    @Test
    void columnsForTheStartAndTheEnd() {
        var plan = DocumentReader.read("plan.html", """
                <p>Tuyên Quang, ngày 02 tháng 10 năm 2025</p>
                <table>
                <tr><th rowspan=2>TT</th><th rowspan=2>Nhiệm vụ</th><th rowspan=2>Chủ trì</th><th colspan=2>Thời gian</th></tr>
                <tr><th>Bắt đầu</th><th>Hoàn thành</th></tr>
                <tr><td>1</td><td>Lập bản đồ bến đò</td><td>Sở Xây dựng</td><td>10/2025</td><td>03/2026</td></tr>
                <tr><td>2</td><td>Nạo vét luồng lạch</td><td>Sở Xây dựng</td><td>Quý I/2026</td><td>Quý III/2026</td></tr>
                <tr><td>3</td><td>Cắm biển báo</td><td>Công an tỉnh</td><td>2025</td><td>2027</td></tr>
                <tr><td>4</td><td>Kiểm tra áo phao</td><td>Công an tỉnh</td><td>Thường xuyên</td><td></td></tr>
                <tr><td>5</td><td>Tập huấn người lái đò</td><td>Sở Xây dựng</td><td>Hằng năm</td><td></td></tr>
                <tr><td>6</td><td>Vận hành trạm cứu hộ</td><td>Sở Xây dựng</td><td>01/7/2026</td><td></td></tr>
                </table>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.tasks())
                .extracting(task -> task.deadline().value().due().orElse(null))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2027, 12, 31),
                        null,
                        null,
                        null);
        assertThat(plan.tasks().subList(3, 5)).allMatch(task -> task.deadline().value() instanceof Deadline.Recurring);
    }

    @Test
    void signsThatAnEditorHasEscaped() {
        var plan = DocumentReader.read("plan.md", """
                Số: 08/KH\\-SNV

                1\\. Sở Nội vụ
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.source().lines()).extracting(SourceLine::text).contains("Số: 08/KH-SNV", "1. Sở Nội vụ");
    }
}
