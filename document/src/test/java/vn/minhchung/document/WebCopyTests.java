package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Documents as sites of law print them: letterheads cut with strokes, lines broken anywhere, words of the site around them. */
class WebCopyTests {

    @Test
    void strokesStandWhereTheCellsOfTheLetterheadEnded() {
        var metadata = Plans.readText("""
                        ỦY BAN NHÂN DÂN
                        TỈNH KON TUM
                        -------
                        |
                        CỘNG HÒA XÃ HỘI
                        CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        ---------------
                        |
                        Số: 812/KH-UBND
                        |
                        Kon Tum, ngày 27
                        tháng 8 năm 2024
                        |
                        KẾ HOẠCH
                        PHÁT TRIỂN DƯỢC LIỆU TRÊN ĐỊA BÀN TỈNH
                        KON TUM ĐẾN NĂM 2030
                        Căn cứ Nghị quyết số
                        120/2024/NQ-HĐND ngày 25 tháng 5 năm 2024 của Hội đồng nhân dân
                        tỉnh về phát triển dược liệu;
                        Căn cứ Nghị định
                        số 65/2017/NĐ-CP ngày 19 tháng 5 năm
                        2017 của Chính phủ;
                        I. MỤC TIÊU
                        - 90% cơ sở được hướng dẫn.
                        """).metadata();

        assertThat(metadata.number().value()).isEqualTo("812/KH-UBND");
        assertThat(metadata.date().value()).isEqualTo(LocalDate.of(2024, 8, 27));
        assertThat(metadata.place().value()).isEqualTo("Kon Tum");
        assertThat(metadata.issuer().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH KON TUM");
        assertThat(metadata.title().value()).isEqualTo("PHÁT TRIỂN DƯỢC LIỆU TRÊN ĐỊA BÀN TỈNH KON TUM ĐẾN NĂM 2030");
        assertThat(metadata.legalBases())
                .extracting(basis -> basis.reference().number())
                .containsExactly("120/2024/NQ-HĐND", "65/2017/NĐ-CP");
        assertThat(metadata.legalBases().getLast().reference().date()).isEqualTo(LocalDate.of(2017, 5, 19));
    }

    @Test
    void whatTheSiteSaysAboutTheDocumentIsNotItsLetterhead() {
        var metadata = Plans.readText("""
                        Kế hoạch 71/KH-UBND năm 2025 phát triển chính quyền số tỉnh Bắc Ninh
                        | Số hiệu | 71/KH-UBND |
                        | Ngày ban hành | 29/12/2025 |
                        | Cơ quan ban hành | Tỉnh Bắc Ninh |
                        | Lĩnh vực | Công nghệ thông tin |
                        |
                        ỦY BAN NHÂN DÂN |
                        CỘNG HÒA XÃ HỘI
                        CHỦ NGHĨA VIỆT NAM |
                        |
                        Số: 71/KH-UBND |
                        Bắc Ninh, ngày 29 tháng 12 năm 2025 |
                        KẾ HOẠCH
                        PHÁT TRIỂN CHÍNH QUYỀN SỐ TỈNH BẮC NINH NĂM 2026
                        Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ;
                        Căn cứ tình hình thực tế.
                        I. MỤC TIÊU
                        - 90% hồ sơ được xử lý trực tuyến.
                        """).metadata();

        assertThat(metadata.issuer().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH BẮC NINH");
        assertThat(metadata.number().value()).isEqualTo("71/KH-UBND");
        assertThat(metadata.place().value()).isEqualTo("Bắc Ninh");
    }

    @Test
    void aCopyWithoutTypeAndTitleTellsBothInItsNumberAndItsSentence() {
        var metadata = Plans.readText("""
                        ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        Số: 54/KH-UBND | Lạng Sơn, ngày 27 tháng 3 năm 2025 |
                        Thực hiện Quyết định số 189/QĐ-TTg ngày 25/12/2024 của Thủ tướng Chính phủ ban hành Chương trình chăm sóc dinh dưỡng, UBND tỉnh xây dựng Kế hoạch chăm sóc dinh dưỡng cho trẻ em đến năm 2030 như sau:
                        1. Mục tiêu chung
                        Cải thiện tình trạng dinh dưỡng của trẻ em.
                        """).metadata();

        assertThat(metadata.type().value()).isEqualTo("KẾ HOẠCH");
        assertThat(metadata.type().confidence().reason()).isEqualTo(Confidence.Reason.INFERRED);
        assertThat(metadata.issuer().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN");
        assertThat(metadata.title().value()).isEqualTo("chăm sóc dinh dưỡng cho trẻ em đến năm 2030");
    }

    @Test
    void theWordThatEnactsIsNotTheTypeAboveTheBases() {
        var metadata = Plans.readText("""
                        | BỘ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        | Số: 355/QĐ-BYT | Hà Nội, ngày 14 tháng 11 năm 2025 |
                        VỀ VIỆC BAN HÀNH KẾ HOẠCH CHUYỂN ĐỔI SỐ Y TẾ NĂM 2026
                        BỘ TRƯỞNG BỘ Y TẾ
                        Căn cứ Nghị định số 42/2025/NĐ-CP ngày 27/02/2025 của Chính phủ;
                        Theo đề nghị của Cục trưởng Cục Phòng bệnh.
                        QUYẾT ĐỊNH:
                        Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.
                        Điều 2. Giao Cục Phòng bệnh chủ trì thực hiện trước ngày 31/12/2025.
                        """).metadata();

        assertThat(metadata.type().value()).isEqualTo("QUYẾT ĐỊNH");
        assertThat(metadata.title().value()).isEqualTo("VỀ VIỆC BAN HÀNH KẾ HOẠCH CHUYỂN ĐỔI SỐ Y TẾ NĂM 2026");
        assertThat(metadata.legalBases()).hasSize(1);
    }
}
