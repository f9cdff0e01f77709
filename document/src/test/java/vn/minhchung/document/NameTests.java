package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of agencies that contain verbs, commas or colons, and words that are printed together. */
class NameTests {

    private static final String HEAD = """
            ỦY BAN NHÂN DÂN
            TỈNH LAI CHÂU
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 61/CT-UBND
            Lai Châu, ngày 09 tháng 3 năm 2026
            CHỈ THỊ
            Về việc tăng cường kỷ cương
            """;

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/corpus/names.tsv", delimiter = '\t')
    void namesAreReadToTheirEnd(String sentence, String lead, @Nullable String coordinating) {
        var task = task(sentence);

        assertThat(names(task.lead())).isEqualTo(lead);
        assertThat(names(task.coordinating())).isEqualTo(coordinating == null ? "" : coordinating);
        assertThat(task.deadline().value()).isInstanceOf(Deadline.ByDate.class);
        assertThat(task.lead().confidence().isLow()).isFalse();
    }

    @Test
    void wordsThatWereTakenApartSaySoAndTheSourceStaysAsItIs() {
        var plan = plan("Giao Sở Nội vụ chủ trì, phối hợpvới Sở Tài chính thẩmđịnh đề án trước ngày 30/6/2026.");
        var task = plan.tasks().getFirst();

        assertThat(task.content().value()).contains("phối hợp với Sở Tài chính thẩm định");
        assertThat(task.content().confidence().reason()).isEqualTo(Confidence.Reason.REPAIRED);
        assertThat(task.content().places())
                .singleElement()
                .satisfies(place -> assertThat(plan.source().at(place)).contains("phối hợpvới"));
        assertThat(task.lead().confidence().reason()).isEqualTo(Confidence.Reason.PRINTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Krông Nô",
                "Đắk Lắk",
                "Pleiku",
                "Ea H'leo",
                "Nậm Nhùn",
                "nguyệt",
                "khuếch tán",
                "thuỷ lợi",
                "ngoằn ngoèo",
                "Inđônêxia kết"
            })
    void whatIsOneWordStaysOne(String word) {
        assertThat(task("Giao Sở Nội vụ kiểm tra " + word + " trước ngày 30/6/2026.")
                        .content()
                        .value())
                .contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giao Văn phòng Khảo cứu địa chất lượng hóa trữ lượng cát trước ngày 30/6/2026.",
                "Giao Trung tâm Nghề muối Bắc ương giống tôm sú sạch bệnh trước ngày 30/6/2026."
            })
    void aNameWhoseEndIsNotKnownIsUnclear(String sentence) {
        assertThat(task(sentence).lead().confidence().isLow()).isTrue();
    }

    @Test
    void headingsOfAPartMayBeOwners() {
        var plan = plan("""
                PHẦN THỨ NHẤT
                NHIỆM VỤ
                I. TUYÊN TRUYỀN
                1. Giao Sở Nội vụ mở chuyên mục, hoàn thành trước ngày 30/6/2026.
                PHẦN THỨ HAI – TỔ CHỨC THỰC HIỆN
                I. Sở Tài chính
                1. Chủ trì, phối hợp với các sở, ngành bố trí kinh phí.
                2. Thanh tra, kiểm tra việc sử dụng kinh phí.
                II. Liên minh Hợp tác xã tỉnh
                1. Tư vấn thành lập hợp tác xã.
                III. UBND các xã, phường
                - Rà soát các hợp tác xã ngừng hoạt động.
                """);

        assertThat(plan.duties())
                .extracting(Duty::owner)
                .containsExactly("Sở Tài chính", "Liên minh Hợp tác xã tỉnh", "UBND các xã, phường");
        assertThat(plan.duties()).extracting(Duty::number).containsExactly(1, 2, 3);
    }

    private static ParsedTask task(String sentence) {
        var plan = plan(sentence);
        assertThat(plan.metadata().date().value()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(plan.tasks()).hasSize(1);
        return plan.tasks().getFirst();
    }

    private static ParsedDocument plan(String text) {
        return Plans.readText(HEAD + (text.startsWith("PHẦN") ? text : "1. " + text + "\n"));
    }

    private static String names(Extracted<List<AgencyMention>> agencies) {
        return agencies.value().stream().map(AgencyMention::name).collect(Collectors.joining(" | "));
    }
}
