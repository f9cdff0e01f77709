package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Labelled lists in text of which recognition has kept some letters and lost others. */
class DamagedLabelTests {

    private final ParsedDocument plan = Plans.readText("""
            UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
            TINH YEN BAI Doc lap - Tu do - Hanh phuc
            Sé: 41/KH-UBND Yén Bái, ngay 07 thang 3 nam 2022
            KE HOACH
            Phat trién thu viện tinh Yén Bai nam 2022
            Can cu Nghi quyét sé 15/NQ-HDND ngày 10/12/2021 cua Hoi đồng nhan dan tinh;
            I. NHIEM VU CU THE
            1. Luan chuyén sach giữa thu vién tinh va cac diém doc tai thén ban
            - Co quan chu tri: Sở Nội vu.
            - Co quan phoi hợp: Công an tinh; So Tai chính.
            - Thoi gian hoàn thanh: Trude ngay 30/9/2022.
            - San pham: Bao cao két qua luan chuyén.
            2. Tap huan can bo thu vién vé ky thuat sé hoa tai liéu trén dia ban tinh
            - Co quan chủ tri: Sở Tu pháp.
            - Cơ quan phoi hop: So Noi vu.
            - Thoi gian hoan thành: Thuong xuyén.
            - San pham: Lop tap huan.
            """);

    @Test
    void whoHelpsAndUntilWhenIsRead() {
        assertThat(plan.tasks()).hasSize(2);
        var first = plan.tasks().getFirst();
        assertThat(first.lead().value()).extracting(AgencyMention::name).containsExactly("Sở Nội vụ");
        assertThat(first.coordinating().value())
                .extracting(AgencyMention::name)
                .containsExactly("Công an tỉnh", "Sở Tài chính");
        assertThat(first.deadline().value().due()).contains(LocalDate.of(2022, 9, 30));
        assertThat(plan.tasks().getLast().deadline().value()).isInstanceOf(Deadline.Recurring.class);
        assertThat(plan.tasks().getLast().result().value()).contains("tap huan");
    }

    @Test
    void thePlaceIsAProvince() {
        assertThat(plan.metadata().place().value()).isEqualTo("Yên Bái");
    }
}
