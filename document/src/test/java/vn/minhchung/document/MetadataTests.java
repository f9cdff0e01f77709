package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Heads and feet as other agencies print them. */
class MetadataTests {

    @Test
    void theTitleFollowsALetterheadInTwoColumnsWithoutAnEmptyLine() {
        var plan = Plans.readText("""
                ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH LAI CHÂU                  Độc lập - Tự do - Hạnh phúc
                Số: 61/KH-UBND               Lai Châu, ngày 09 tháng 3 năm 2026
                KẾ HOẠCH
                Bảo vệ rừng năm 2026
                Căn cứ Luật Lâm nghiệp ngày 15/11/2017;
                Căn cứ Nghị quyết số 12/NQ-HĐND ngày 09/12/2025 của Hội đồng nhân dân tỉnh;
                I. MỤC TIÊU
                - 90% chủ rừng có phương án chữa cháy rừng.
                """);

        assertThat(plan.metadata().title().value()).isEqualTo("Bảo vệ rừng năm 2026");
        assertThat(plan.metadata().legalBases()).hasSize(2);
    }

    @Test
    void aDepartmentUnderItsProvince() {
        var plan = Plans.readText("""
                UBND TỈNH LÀO CAI
                SỞ Y TẾ
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số:
                1204/KH-SYT
                Lào Cai, ngày 05 tháng 9 năm 2025
                KẾ HOẠCH
                Triển khai hồ sơ sức khỏe điện tử
                Căn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ;
                I. MỤC TIÊU
                - 90% người dân có hồ sơ sức khỏe điện tử.
                Nơi nhận:
                - Bộ Y tế (b/c);
                - Lưu: VT, NVY.
                GIÁM ĐỐC
                Nguyễn Văn Giả Định
                """);

        var metadata = plan.metadata();
        assertThat(metadata.issuer().value()).isEqualTo("SỞ Y TẾ");
        assertThat(metadata.number().value()).isEqualTo("1204/KH-SYT");
        assertThat(metadata.date().value()).isEqualTo(LocalDate.of(2025, 9, 5));
        assertThat(metadata.place().value()).isEqualTo("Lào Cai");
        assertThat(metadata.title().value()).isEqualTo("Triển khai hồ sơ sức khỏe điện tử");
        assertThat(metadata.signer().name().value()).isEqualTo("Nguyễn Văn Giả Định");
        assertThat(metadata.signer().position()).isEqualTo("GIÁM ĐỐC");
        assertThat(metadata.recipients()).hasSize(2);
        assertThat(metadata.legalBases())
                .singleElement()
                .satisfies(basis -> assertThat(basis.reference().issuer()).isEqualTo("Thủ tướng Chính phủ"));
    }

    @Test
    void aLetterheadOfTwoColumnsOnTheSameLines() {
        var plan = Plans.readText("""
                ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH BẮC KẠN             Độc lập - Tự do - Hạnh phúc
                Số: 45/CT-UBND           Bắc Kạn, ngày 02 tháng 01 năm 2025
                CHỈ THỊ
                Về việc tăng cường chuyển đổi số
                I. MỤC TIÊU
                - 80% hồ sơ được xử lý trực tuyến.
                """);

        var metadata = plan.metadata();
        assertThat(metadata.type().value()).isEqualTo("CHỈ THỊ");
        assertThat(metadata.issuer().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH BẮC KẠN");
        assertThat(metadata.number().value()).isEqualTo("45/CT-UBND");
        assertThat(metadata.place().value()).isEqualTo("Bắc Kạn");
        assertThat(metadata.date().value()).isEqualTo(LocalDate.of(2025, 1, 2));
    }

    @Test
    void whatIsLeftBlankStaysEmpty() {
        var plan = Plans.readText("""
                ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số:       /KH-UBND
                Tuyên Quang, ngày     tháng 8 năm 2025
                KẾ HOẠCH
                Thực hiện chuyển đổi số
                Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;
                I. MỤC TIÊU
                - 80% hồ sơ được xử lý trực tuyến.
                """);

        assertThat(plan.metadata().number()).isNull();
        assertThat(plan.metadata().date()).isNull();
        assertThat(plan.metadata().place().value()).isEqualTo("Tuyên Quang");
        assertThat(plan.findings())
                .extracting(Finding::code)
                .contains(Finding.Code.NUMBER_MISSING, Finding.Code.DATE_MISSING);
    }
}
