package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that give work to agencies, as numbered points of a section of tasks, and who is to do it, with whom and by when. */
class AssignmentSentenceTests {

    @ParameterizedTest
    @CsvFileSource(
            files = "src/test/resources/corpus/assignments.tsv",
            delimiter = '\t',
            quoteCharacter = '~',
            numLinesToSkip = 1)
    void whoDoesItWithWhomAndByWhen(String sentence, String tasks) {
        assertThat(tasks(sentence)).isEqualTo(tasks == null ? "" : tasks);
    }

    /** What looks like a time and was not understood is not passed over: the document is not silent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giao Sở Xây dựng hoàn thành hồ sơ quy hoạch 31/02/2026.",
                "Giao Sở Công Thương hoàn thành hồ sơ trước ngày 31/4/2026.",
                "Giao Sở Y tế tiêm phòng đợt 2 trong tuần 33.",
                "Giao Sở Nội vụ hoàn thành danh sách quý 5/2026."
            })
    void aTimeThatIsNotUnderstoodIsSaidToBeUnclear(String sentence) {
        var read = read(sentence);
        var deadline = read.tasks().getFirst().deadline();

        assertThat(deadline.value()).isInstanceOf(Deadline.Unstated.class);
        assertThat(deadline.confidence().reason()).isEqualTo(Confidence.Reason.UNCLEAR);
        assertThat(read.findings()).extracting(Finding::code).contains(Finding.Code.DEADLINE_UNCLEAR);
    }

    /** Also beside a time that was understood. */
    @Test
    void aDayThatDoesNotExistIsSaidToBeUnclear() {
        var read = read("Giao Sở Nội vụ rà soát thường xuyên; hoàn thành 31/02/2026.");
        var deadline = read.tasks().getFirst().deadline();

        assertThat(deadline.value().due()).isEmpty();
        assertThat(deadline.confidence().reason()).isEqualTo(Confidence.Reason.UNCLEAR);
        assertThat(read.findings()).extracting(Finding::code).contains(Finding.Code.DEADLINE_UNCLEAR);
    }

    /** The sentence before "Giao" stays where the work would else have no object. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Cầu Nà Hang xuống cấp nghiêm trọng. Giao Sở Xây dựng kiểm tra, xử lý trước ngày 15/6/2026. ~ Cầu Nà Hang
            Một số hộ dân kiến nghị về giá đất. Giao UBND xã Chiêm Hóa giải quyết kiến nghị này trước ngày 15/6/2026. ~ Một số hộ dân
            Về dự án chợ Tam Cờ: Thống nhất phương án di dời. Giao Sở Công Thương hoàn thiện hồ sơ. ~ Về dự án
            Đồng ý gia hạn dự án đường vành đai. Giao Sở Tài chính thẩm định, trình UBND tỉnh quyết định. ~ Đồng ý gia hạn
            Thời gian qua cải cách hành chính đạt kết quả tốt. Giao Sở Nội vụ xây dựng kế hoạch năm 2027. ~ Giao Sở Nội vụ
            """)
    void whatIsGivenCanBeUnderstood(String sentence, String beginning) {
        assertThat(read(sentence).tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.content().value()).startsWith(beginning));
    }

    /** For each task: lead, "+" helpers, "@" deadline. */
    static String tasks(String sentence) {
        return read(sentence).tasks().stream()
                .map(AssignmentSentenceTests::words)
                .collect(Collectors.joining(" || "));
    }

    static ParsedDocument read(String sentence) {
        return Plans.readText(
                "ỦY BAN NHÂN DÂN TỈNH\nSố: 9/KH-UBND\nTuyên Quang, ngày 10 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác năm 2026\n\nII. NHIỆM VỤ, GIẢI PHÁP\n\n1. "
                        + sentence + "\n");
    }

    private static String words(ParsedTask task) {
        var helpers = names(task.coordinating());
        var deadline = task.deadline().value();
        return names(task.lead())
                + (helpers.isEmpty() ? "" : " + " + helpers)
                + (deadline instanceof Deadline.Unstated ? "" : " @ " + DeadlineGrammarTests.meaning(deadline));
    }

    private static String names(Extracted<java.util.List<AgencyMention>> agencies) {
        return agencies.value().stream().map(AgencyMention::name).collect(Collectors.joining(", "));
    }
}
