package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the points under "Tổ chức thực hiện" are for. */
class DutyTests {

    @Test
    void aNameIsWholeWhateverItsWords() {
        assertThat(read("""
                1. Sở Văn hóa, Thể thao và Du lịch: Là cơ quan đầu mối theo dõi.
                2. Các cơ quan tham mưu, giúp việc Tỉnh ủy theo chức năng, nhiệm vụ phối hợp theo dõi.
                3. Báo Đồng Nai, Đài Phát thanh và Truyền hình tỉnh
                4. Các sở, ban, ngành cấp tỉnh; UBND các xã, phường
                a) Xây dựng kế hoạch.
                5. Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh vận động đoàn viên.
                6. Đảng đoàn Hội đồng nhân dân tỉnh lãnh đạo tăng cường giám sát.
                7. Viễn thông Đồng Nai, Viettel Đồng Nai, MobiFone Đồng Nai nâng cấp hạ tầng.
                8. Sở Tài chính Tham mưu bố trí kinh phí thực hiện.
                """))
                .containsExactly(
                        "Sở Văn hóa, Thể thao và Du lịch",
                        "Các cơ quan tham mưu, giúp việc Tỉnh ủy",
                        "Báo Đồng Nai, Đài Phát thanh và Truyền hình tỉnh",
                        "Các sở, ban, ngành cấp tỉnh; UBND các xã, phường",
                        "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh",
                        "Đảng đoàn Hội đồng nhân dân tỉnh",
                        "Viễn thông Đồng Nai, Viettel Đồng Nai, MobiFone Đồng Nai",
                        "Sở Tài chính");
    }

    @Test
    void aNameOnALineOfItsOwnEndsThere() {
        assertThat(read("""
                1. Sở Nội vụ
                a) Chủ trì theo dõi, đôn đốc việc thực hiện.
                b) Tổng hợp, báo cáo UBND tỉnh.
                2. Sở Tài chính
                Tham mưu bố trí kinh phí thực hiện Kế hoạch.
                3. UBND các xã, phường
                Căn cứ Kế hoạch này xây dựng kế hoạch của địa phương.
                """)).containsExactly("Sở Nội vụ", "Sở Tài chính", "UBND các xã, phường");
    }

    @Test
    void lettersAndBulletsAreDutiesWhereNoNumbersAre() {
        assertThat(read("""
                a) Liên minh Hợp tác xã tỉnh
                - Chủ trì triển khai.
                b) Các sở, ngành liên quan; UBND các huyện, thị xã, thành phố
                - Phối hợp triển khai.
                """))
                .containsExactly(
                        "Liên minh Hợp tác xã tỉnh", "Các sở, ngành liên quan; UBND các huyện, thị xã, thành phố");
        assertThat(read("""
                - Sở Nông nghiệp và Môi trường chủ trì triển khai.
                - Sở Tài chính bố trí vốn.
                """)).containsExactly("Sở Nông nghiệp và Môi trường", "Sở Tài chính");
    }

    private static List<String> read(String points) {
        return Plans.readText(Plans.BEGINNING + "II. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ\n" + points).duties().stream()
                .map(Duty::owner)
                .toList();
    }
}
