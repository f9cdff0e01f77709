package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Sentences and brackets that only say who does what stands before them. */
class GivenAtTheEndTests {

    private final ParsedDocument plan = Plans.readText("""
            KẾ HOẠCH
            Phát triển thư viện năm 2026
            I. NHIỆM VỤ, GIẢI PHÁP
            1. Thư viện cơ sở
            - Khảo sát nhu cầu đọc sách của người dân tại các thôn. Thời gian hoàn thành: trước ngày 15/5/2026. Giao Thanh tra tỉnh chủ trì thực hiện.
            - Luân chuyển sách giữa thư viện tỉnh và các điểm đọc. (Sở Văn hóa, Thể thao và Du lịch chủ trì; các hội văn học nghệ thuật phối hợp; hoàn thành trong quý II/2026)
            """);

    @Test
    void theSentenceBelongsToTheItem() {
        var task = plan.tasks().getFirst();
        assertThat(plan.tasks()).hasSize(2);
        assertThat(task.content().value()).startsWith("Khảo sát nhu cầu").doesNotContain("Giao");
        assertThat(task.lead().value()).extracting(AgencyMention::name).containsExactly("Thanh tra tỉnh");
        assertThat(task.deadline().value().due()).contains(LocalDate.of(2026, 5, 15));
    }

    @Test
    void whoHelpsMayBeAClauseOfItsOwn() {
        assertThat(plan.tasks().getLast().coordinating().value())
                .extracting(AgencyMention::name)
                .containsExactly("các hội văn học nghệ thuật");
    }

    @Test
    void theRoadmapBesideADateIsKept() {
        var deadline = Deadlines.parse("Trước ngày 01/3/2027 theo lộ trình tại Nghị định số 77/2025/NĐ-CP", null);
        assertThat(deadline.due()).contains(LocalDate.of(2027, 3, 1));
        assertThat(deadline.cited()).map(DocumentReference::number).contains("77/2025/NĐ-CP");
    }
}
