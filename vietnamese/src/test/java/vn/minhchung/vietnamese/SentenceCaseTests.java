package vn.minhchung.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCaseTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VỀ THỂ CHẾ|Về thể chế",
                "VỀ BẢO ĐẢM AN TOÀN, AN NINH THÔNG TIN VÀ BẢO MẬT|Về bảo đảm an toàn, an ninh thông tin và bảo mật",
                "GIẢI QUYẾT TTHC CỦA UBND CẤP XÃ|Giải quyết TTHC của UBND cấp xã",
                "PHÁT TRIỂN KH&CN, ĐỀ ÁN 06|Phát triển KH&CN, đề án 06",
                "1. NGƯỜI VIỆT NAM|1. Người Việt Nam",
                "VI. VỀ DỮ LIỆU|VI. Về dữ liệu",
                "Về dữ liệu|Về dữ liệu",
                "CSDL|CSDL",
                "AI|AI",
                "''|''"
            })
    void capitalsBecomeASentence(String printed, String read) {
        assertThat(SentenceCase.of(printed)).isEqualTo(read);
        assertThat(SentenceCase.of(read)).isEqualTo(read);
    }
}
