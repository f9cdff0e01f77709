package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the title ends, and what a document rests on, in whatever paragraph it says so. */
class HeadTests {

    private static final String HEAD = """
            ỦY BAN NHÂN DÂN
            TỈNH LAI CHÂU
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 61/UBND-TH
            Lai Châu, ngày 09 tháng 3 năm 2026
            """;

    private static final String TEXT = """
            1. Sở Tài chính
            - Tham mưu UBND tỉnh phân bổ kinh phí, hoàn thành trước ngày 30/4/2026.
            2. Công an tỉnh
            - Tuần tra, kiểm soát tại các điểm xung yếu trong tháng 4/2026.
            """;

    static Stream<Arguments> bases() throws IOException {
        return lines("bases.tsv")
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> Arguments.of(
                        cells[0],
                        Arrays.stream(cells[1].split(" "))
                                .filter(number -> !number.isEmpty())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("bases")
    void basesOfAParagraph(String paragraph, List<String> numbers) {
        var plan = Plans.readText(HEAD + "CHỈ THỊ\nVề việc tăng cường kỷ cương\n"
                + "Công tác chỉ đạo, điều hành của tỉnh có nhiều chuyển biến tích cực.\n" + paragraph + "\n" + TEXT);

        assertThat(numbers(plan)).isEqualTo(numbers);
    }

    @Test
    void theWordsOfABasisEndBeforeTheNextAndBeforeWhatIsOrdered() {
        var plan = Plans.readText(HEAD + """
                KẾ HOẠCH
                Phát triển cây dược liệu năm 2026
                Căn cứ Nghị quyết số 20/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh về phát triển dược liệu; thực hiện ý kiến của Chủ tịch UBND tỉnh tại Công văn số 15/UBND-KT ngày 06/01/2026, UBND tỉnh ban hành Kế hoạch như sau:
                """ + TEXT);

        var bases = plan.metadata().legalBases();
        assertThat(bases)
                .extracting(basis -> basis.text().value())
                .containsExactly(
                        "Căn cứ Nghị quyết số 20/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh về phát triển dược liệu",
                        "Công văn số 15/UBND-KT ngày 06/01/2026");
        assertThat(bases)
                .extracting(basis -> Objects.requireNonNull(basis.reference()).issuer())
                .containsExactly("HĐND tỉnh", "Chủ tịch UBND tỉnh");
    }

    @Test
    void theOnlyBasisEndsWhereTheIssuerActs() {
        var plan = Plans.readText(HEAD + """
                KẾ HOẠCH
                Phát triển cây dược liệu năm 2026
                Căn cứ Nghị quyết số 20/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh về phát triển dược liệu, UBND tỉnh ban hành Kế hoạch như sau:
                """ + TEXT);

        assertThat(plan.metadata().legalBases())
                .extracting(basis -> basis.text().value())
                .containsExactly(
                        "Căn cứ Nghị quyết số 20/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh về phát triển dược liệu");
    }

    static Stream<Arguments> titles() throws IOException {
        var text = lines("titles.txt").filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        return Arrays.stream(text.split("\n\n"))
                .map(block -> Arguments.of(
                        block.strip().replaceAll("(?m)^[=|] ", ""),
                        block.lines()
                                .filter(line -> line.startsWith("= "))
                                .map(line -> line.substring(2))
                                .collect(Collectors.joining(" "))));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void titles(String document, String title) {
        var plan = Plans.readText(HEAD + document + "\n" + TEXT);

        assertThat(plan.metadata().title().value()).isEqualTo(title);
    }

    @Test
    void aNarrowColumnBreaksTheNameOfTheIssuer() {
        var plan = Plans.readText("""
                ỦY BAN NHÂN
                DÂN
                TỈNH LAI CHÂU
                -------
                CỘNG HÒA XÃ HỘI
                CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 61/KH-UBND
                Lai Châu, ngày 09 tháng 3 năm 2026
                KẾ HOẠCH
                Bảo vệ rừng năm 2026
                """ + TEXT);

        assertThat(plan.metadata().issuer().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the place stands alone and the issuer above it ends like one
                """
                UBND TỈNH LAI CHÂU
                SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
                CHI CỤC KIỂM LÂM VÙNG MƯỜNG TÈ
                Số: 61/KH-CCKL
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Lai Châu, ngày 09 tháng 3 năm 2026
                """,
                // the number is the clerk's, the day too
                """
                UBND TỈNH LAI CHÂU
                CHI CỤC KIỂM LÂM VÙNG MƯỜNG TÈ
                Số:        /KH-CCKL
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Lai Châu, ngày      tháng 3 năm 2026
                """,
                // a long subject stands in the left column, which comes first
                """
                CHI CỤC KIỂM LÂM VÙNG MƯỜNG TÈ
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                -------
                Số: 61/CCKL-TH
                V/v kiểm tra việc quản lý,
                bảo vệ và phát triển rừng
                đầu nguồn tại các xã
                biên giới thuộc vùng
                Mường Tè
                Lai Châu, ngày 09 tháng 3 năm 2026
                """,
                // no name of the state, both columns on one line
                """
                CHI CỤC KIỂM LÂM VÙNG MƯỜNG TÈ
                Số: 61/KH-CCKL                         Lai Châu, ngày 09 tháng 3 năm 2026
                """
            })
    void placesStandBesideOrBelowOtherNames(String head) {
        var metadata = Plans.readText(
                        head + (head.contains("V/v") ? "Kính gửi: UBND các xã.\n" : "KẾ HOẠCH\nBảo vệ rừng\n") + TEXT)
                .metadata();

        assertThat(metadata.place().value()).isEqualTo("Lai Châu");
        assertThat(metadata.issuer().value()).isEqualTo("CHI CỤC KIỂM LÂM VÙNG MƯỜNG TÈ");
        if (head.contains("Số: 61")) {
            assertThat(metadata.number().value()).startsWith("61/");
            assertThat(metadata.date().value()).isEqualTo(LocalDate.of(2026, 3, 9));
        } else {
            assertThat(metadata.number()).isNull();
            assertThat(metadata.date()).isNull();
        }
    }

    @Test
    void aMinistryWithoutTheNameOfTheState() {
        var metadata = Plans.readText("""
                BỘ Y TẾ                         Hà Nội, ngày 09 tháng 3 năm 2026
                Số: 61/KH-BYT
                KẾ HOẠCH
                Tiêm chủng mở rộng năm 2026
                """ + TEXT).metadata();

        assertThat(metadata.place().value()).isEqualTo("Hà Nội");
        assertThat(metadata.issuer().value()).isEqualTo("BỘ Y TẾ");
    }

    private static List<@Nullable String> numbers(ParsedDocument plan) {
        return plan.metadata().legalBases().stream()
                .map(LegalBasis::reference)
                .filter(Objects::nonNull)
                .<@Nullable String>map(DocumentReference::number)
                .toList();
    }

    private static Stream<String> lines(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/corpus", name)).stream();
    }
}
