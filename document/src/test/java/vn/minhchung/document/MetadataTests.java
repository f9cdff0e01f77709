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

    @Test
    void everyDocumentOfAClauseIsABasisButNotThoseItsTitleCites() {
        var plan = Plans.readText("""
                ỦY BAN NHÂN DÂN
                XÃ TÂN TRÀO
                Số: 12/KH-UBND
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Tân Trào, ngày 9 tháng 9 năm 2025
                KẾ HOẠCH
                Rà soát hộ nghèo năm 2025
                Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
                Căn cứ Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 và Quyết định số 02/2022/QĐ-TTg ngày 18 tháng 01 năm 2022 của Thủ tướng Chính phủ;
                Căn cứ Kế hoạch số 59/KH-UBND ngày 25/4/2025 của UBND tỉnh về thực hiện Nghị quyết số 05-NQ/TU ngày 20/9/2021 và Kế hoạch số 88/KH-TU;
                Thực hiện Công văn số 2345/SNNMT-PTNT ngày 20/8/2025 của Sở Nông nghiệp và Môi trường;
                Theo đề nghị của Trưởng phòng Kinh tế tại Tờ trình số 11/TTr-KT ngày 05/9/2025;
                Ủy ban nhân dân xã xây dựng Kế hoạch như sau:
                I. MỤC TIÊU
                - 100% thôn hoàn thành rà soát.
                """);

        var references =
                plan.metadata().legalBases().stream().map(LegalBasis::reference).toList();
        assertThat(references)
                .extracting(DocumentReference::number)
                .containsExactly(
                        "72/2025/QH15",
                        "24/2021/QĐ-TTg",
                        "02/2022/QĐ-TTg",
                        "59/KH-UBND",
                        "2345/SNNMT-PTNT",
                        "11/TTr-KT");
        assertThat(references.getFirst().type()).isEqualTo("Luật");
        assertThat(references.getLast().type()).isEqualTo("Tờ trình");
        assertThat(references.get(4).issuer()).isEqualTo("Sở Nông nghiệp và Môi trường");
    }

    @Test
    void theSignatureOfAnotherOfficeOnItsBehalf() {
        assertThat(signer("""
                TUQ. CHỦ TỊCH
                GIÁM ĐỐC SỞ NỘI VỤ
                Trần Thị Giả Định
                """)).satisfies(signer -> {
            assertThat(signer.authority()).isEqualTo("TUQ. CHỦ TỊCH");
            assertThat(signer.position()).isEqualTo("GIÁM ĐỐC SỞ NỘI VỤ");
        });
        assertThat(signer("Q. CHỦ TỊCH\n(Đã ký)\nNguyễn Văn Giả").position()).isEqualTo("Q. CHỦ TỊCH");
        assertThat(signer("CHỈ HUY TRƯỞNG\nĐại tá Ksor Giả").name().value()).isEqualTo("Ksor Giả");
        assertThat(signer("TM. ỦY BAN NHÂN DÂN\nQUYỀN CHỦ TỊCH\nY Thanh Hà Niê Giả")
                        .name()
                        .value())
                .isEqualTo("Y Thanh Hà Niê Giả");
        assertThat(signer("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG\nTRỰC\nHồ Văn Giả").position())
                .isEqualTo("PHÓ CHỦ TỊCH THƯỜNG TRỰC");
        assertThat(signer("CHỦ TỌA KỲ HỌP\nNguyễn Thị Giả").position()).isEqualTo("CHỦ TỌA KỲ HỌP");
    }

    @Test
    void recipientsAndSignatureSeparatedByTabsAndBrokenLines() {
        var metadata = withFoot("""
                Nơi nhận:	TM. ỦY BAN NHÂN DÂN
                - Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính	KT. CHỦ TỊCH
                phủ;	PHÓ CHỦ TỊCH
                - UBMTTQVN tỉnh và các tổ chức chính trị
                - xã hội tỉnh;
                - Lưu: VT, NC (2b).
                	Nguyễn Sơn Giả
                """);

        assertThat(metadata.recipients())
                .extracting(recipient -> recipient.name().value())
                .containsExactly(
                        "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
                        "UBMTTQVN tỉnh và các tổ chức chính trị - xã hội tỉnh",
                        "Lưu: VT, NC");
        assertThat(metadata.signer().name().value()).isEqualTo("Nguyễn Sơn Giả");
        assertThat(metadata.signer().authority()).isEqualTo("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
    }

    private static Signer signer(String signature) {
        return withFoot("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n" + signature).signer();
    }

    private static Metadata withFoot(String foot) {
        return Plans.readText(Plans.BEGINNING + """
                Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh, yêu cầu các cơ quan thực hiện./.
                """ + foot).metadata();
    }
}
