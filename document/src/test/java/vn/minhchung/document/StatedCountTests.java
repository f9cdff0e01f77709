package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.minhchung.document.Finding.Code;

/** Numbers of tasks that a document states in its sentences, compared with what was read. */
class StatedCountTests {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** A plan of five tasks in two groups, with a sentence before them and a heading above the second group. */
    private static ParsedDocument plan(String sentence, String lead, String heading) {
        return Plans.readText("""
                ỦY BAN NHÂN DÂN
                TỈNH ĐỒNG NAI
                Số: 77/KH-UBND
                Đồng Nai, ngày 12 tháng 02 năm 2026
                KẾ HOẠCH
                Phát triển thư viện công cộng
                I. MỤC ĐÍCH
                %s
                II. NHIỆM VỤ
                %s
                1. Xây dựng cơ sở
                a) Giao Sở Xây dựng rà soát trụ sở thư viện trước ngày 30/4/2026.
                b) Giao Sở Tài chính bố trí kinh phí trước ngày 30/5/2026.
                2. %s
                a) Giao Sở Nội vụ tuyển dụng viên chức trước ngày 30/6/2026.
                b) Giao Sở Y tế khám sức khỏe viên chức trước ngày 30/7/2026.
                c) Giao Công an tỉnh rà soát an ninh mạng trước ngày 30/8/2026.
                III. TỔ CHỨC THỰC HIỆN
                1. Các cơ quan báo cáo kết quả trước ngày 15/12/2026.
                """.formatted(sentence, lead, heading));
    }

    private static List<String> found(ParsedDocument document) {
        return document.findings().stream()
                .filter(finding -> finding.code().name().startsWith("STATED_COUNT"))
                .map(finding ->
                        finding.code().name().replace("STATED_COUNT_", "") + " " + String.join(" | ", finding.args()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Kế hoạch này gồm 5 nhiệm vụ.                                          ~ AGREES 5 nhiệm vụ | 5
            Kế hoạch này gồm 07 nhiệm vụ.                                         ~ DIFFERS 07 nhiệm vụ | 5
            Kế hoạch này gồm năm nhiệm vụ thuộc hai nhóm.                         ~ AGREES năm nhiệm vụ | 5; AGREES hai nhóm | 2
            Kế hoạch này bao gồm 05 nhiệm vụ, chia thành 03 nhóm giải pháp.       ~ AGREES 05 nhiệm vụ | 5; DIFFERS 03 nhóm giải pháp | 2
            UBND tỉnh ban hành Kế hoạch này với mong muốn chung, gồm sáu nhiệm vụ như sau: ~ DIFFERS sáu nhiệm vụ | 5
            Chi tiết tại Phụ lục kèm theo gồm 20 nhiệm vụ.                        ~ DIFFERS 20 nhiệm vụ | 5
            """)
    void whatTheDocumentSaysOfItself(String sentence, String expected) {
        assertThat(String.join("; ", found(plan(sentence, "Các cơ quan thực hiện những việc dưới đây.", "Nhân lực"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Gồm 05 nhiệm vụ cụ thể như sau:           ~ AGREES 05 nhiệm vụ | 5
            Gồm 06 nhiệm vụ cụ thể như sau:           ~ DIFFERS 06 nhiệm vụ | 5
            Tập trung thực hiện 02 nhóm nhiệm vụ sau: ~ AGREES 02 nhóm nhiệm vụ | 2
            """)
    void aSentenceCountsWhatFollowsIt(String lead, String expected) {
        assertThat(found(plan("Nâng cao dân trí.", lead, "Nhân lực"))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"Nhân lực (3 nhiệm vụ),AGREES 3 nhiệm vụ | 3", "Nhân lực (gồm 04 nhiệm vụ),DIFFERS 04 nhiệm vụ | 3"})
    void aHeadingCountsWhatStandsBelowIt(String heading, String expected) {
        assertThat(found(plan("Nâng cao dân trí.", "Các việc cụ thể.", heading)))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm 2025, tỉnh đã hoàn thành 12 nhiệm vụ được giao.",
                "Kế hoạch số 21/KH-UBND ngày 16/01/2025 có 70 nhiệm vụ thuộc 07 nhóm.",
                "Trong năm 2025 có 09 nhiệm vụ quá hạn.",
                "Mỗi cơ quan đăng ký 03 nhiệm vụ đột phá trong năm.",
                "Sở Nội vụ được giao 04 nhiệm vụ, hoàn thành 03 nhiệm vụ.",
                "Đề án gồm 03 giai đoạn và 12 mô hình.",
                "Chuyển đổi số dựa trên 03 nhóm đối tượng của năm nay.",
            })
    void otherNumbersAreNotCompared(String sentence) {
        assertThat(found(plan(sentence, "Các cơ quan thực hiện những việc dưới đây.", "Nhân lực")))
                .isEmpty();
    }

    static Stream<Path> documents() throws IOException {
        try (var files = Stream.concat(Files.list(CORPUS), Files.list(Path.of("src/test/resources/plans")))) {
            return files
                    .filter(file -> file.toString().matches(".*/\\d.*\\.(?:txt|md|html)"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noDocumentIsSaidToDifferFromItself(Path file) throws IOException {
        var document = DocumentReader.read(file.getFileName().toString(), Files.readAllBytes(file));

        assertThat(document.findings()).extracting(Finding::code).doesNotContain(Code.STATED_COUNT_DIFFERS);
    }
}
