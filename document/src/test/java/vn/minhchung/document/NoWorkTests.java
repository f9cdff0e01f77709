package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.minhchung.document.Confidence.Reason;

/** What stands where work stands and is none, whose work it is below a heading for all, and times nobody understood. */
class NoWorkTests {

    private static final String HEAD = "ỦY BAN NHÂN DÂN\nTỈNH TUYÊN QUANG\nSố: 9/CĐ-UBND\n"
            + "Tuyên Quang, ngày 10 tháng 01 năm 2026\n\nCÔNG ĐIỆN\nVề việc phòng chống rét\n\n";

    @Test
    void whomATelegramGoesToIsNoTask() {
        var tasks = Plans.readText(HEAD
                        + "CHỦ TỊCH UBND TỈNH TUYÊN QUANG điện:\n\n- Giám đốc các sở;\n\n"
                        + "- Các đơn vị quản lý hồ chứa thủy điện.\n\n"
                        + "Trời rét kéo dài, Chủ tịch UBND tỉnh yêu cầu:\n\n"
                        + "1. Sở Y tế rà soát thuốc điều trị trước ngày 15/01/2026.\n")
                .tasks();

        assertThat(tasks).singleElement().satisfies(task -> assertThat(
                        task.lead().value())
                .extracting(AgencyMention::name)
                .containsExactly("Sở Y tế"));
    }

    @Test
    void anItemBelowAHeadingForAllMayNameItsOwnAgencies() {
        var tasks = Plans.readText(HEAD
                        + "Chủ tịch UBND tỉnh yêu cầu:\n\n1. Các sở, ban, ngành tỉnh\n\n"
                        + "- Cập nhật danh mục dữ liệu trước ngày 15/6/2026.\n\n"
                        + "- Sở Xây dựng, Sở Y tế khẩn trương hoàn thành kết nối dữ liệu trước ngày 30/6/2026.\n")
                .tasks();

        assertThat(tasks).hasSize(2);
        assertThat(tasks.getLast().lead().value())
                .extracting(AgencyMention::name)
                .containsExactly("Sở Xây dựng", "Sở Y tế");
    }

    @Test
    void aTimeThatWasNotUnderstoodIsNotSaidToBeMissing() {
        var deadline = Plans.readText(
                        HEAD
                                + "Chủ tịch UBND tỉnh yêu cầu:\n\n1. Sở Y tế trực cấp cứu liên tục, tuần 3 tăng gấp đôi số giường.\n")
                .tasks()
                .getFirst()
                .deadline();

        assertThat(deadline.value()).isInstanceOf(Deadline.Unstated.class);
        assertThat(deadline.confidence().reason()).isEqualTo(Reason.UNCLEAR);
    }
}
