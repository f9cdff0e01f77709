package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of commendation, several of them in one sentence. */
class AwardTests {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            1. Khen hằng năm: Giấy khen của Giám đốc các sở, Chủ tịch UBND cấp xã. ~ Giấy khen của Giám đốc các sở, Chủ tịch UBND cấp xã
            1. Khen sơ kết: Huân chương Lao động hạng Nhì; Bằng khen của Thủ tướng Chính phủ; Cờ thi đua của UBND tỉnh. ~ Huân chương Lao động hạng Nhì | Bằng khen của Thủ tướng Chính phủ | Cờ thi đua của UBND tỉnh
            Bằng khen của Chủ tịch UBND tỉnh; Giấy khen của Chủ tịch UBND cấp xã. ~ Bằng khen của Chủ tịch UBND tỉnh | Giấy khen của Chủ tịch UBND cấp xã
            1. Đề nghị Chủ tịch nước tặng Huân chương Lao động cho 02 tập thể; Chủ tịch UBND tỉnh tặng Bằng khen cho 10 cá nhân. ~ Huân chương Lao động | Bằng khen của Chủ tịch UBND tỉnh
            1. Danh hiệu Chiến sĩ thi đua cấp tỉnh; Bằng khen của Bộ trưởng Bộ Nội vụ. ~ Danh hiệu Chiến sĩ thi đua cấp tỉnh | Bằng khen của Bộ trưởng Bộ Nội vụ
            - Bằng khen của Thủ tướng Chính phủ; Cờ thi đua của Chính phủ. ~ Bằng khen của Thủ tướng Chính phủ | Cờ thi đua của Chính phủ
            1. Hội đồng xét khen thưởng theo quy định hiện hành. ~ ''
            """)
    void everyFormIsRead(String sentence, String forms) {
        var plan = Plans.readText(
                Plans.BEGINNING + "II. HÌNH THỨC KHEN THƯỞNG\n" + sentence + "\nIII. TỔ CHỨC THỰC HIỆN\n");

        assertThat(plan.awards().stream().map(award -> award.form().value()).collect(Collectors.joining(" | ")))
                .isEqualTo(forms);
    }
}
