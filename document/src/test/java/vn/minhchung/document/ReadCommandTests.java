package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    Path plan;

    @BeforeEach
    void writePlan() throws IOException {
        plan = Files.write(folder.resolve("plan.txt"), Plans.bytes(Plans.PLAN_21));
    }

    @Test
    void aSummaryForPeople() {
        assertThat(run(plan.toString())).isZero();
        assertThat(text(out))
                .contains(
                        "Văn bản: KẾ HOẠCH 21/KH-UBND",
                        "31/07/2025",
                        "Căn cứ ban hành:",
                        "70 nhiệm vụ",
                        "Nhóm VI. ",
                        "Nơi nhận:",
                        "Người ký:",
                        "Ghi nhận: 70 nhiệm vụ trong 7 nhóm, khớp số văn bản tự ghi.",
                        "Lưu ý: 12 nhiệm vụ có hạn trước ngày văn bản: ")
                .doesNotContain("2025-07-31", "COUNTS_AGREE", "DEADLINE_BEFORE_DOCUMENT");
    }

    @Test
    void theEvidenceNamesLineAndCell() {
        assertThat(run(plan.toString(), "--explain")).isZero();
        assertThat(text(out)).contains("thời hạn : 100% in đúng chỗ, dòng 226, ô 6: “");
    }

    @Test
    void nothingButJsonForProgrammes() {
        assertThat(run(plan.toString(), "--json")).isZero();
        var json = JsonMapper.builder().build().readTree(text(out));
        assertThat(json.path("schema").asString()).isEqualTo("plan-eval/1");
        assertThat(json.path("tasks").size()).isEqualTo(70);
        var evidence = json.path("tasks").get(0).path("evidence").path("deadline");
        assertThat(evidence.path("confidence").asDouble()).isEqualTo(1);
        assertThat(evidence.path("places").get(0).path("line").asInt()).isEqualTo(220);
        for (var part : List.of("legal_bases", "duties")) {
            var values = part.equals("duties")
                    ? json.path(part)
                    : json.path("document").path(part);
            assertThat(values).isNotEmpty().allSatisfy(value -> assertThat(
                            value.path("evidence").path("places"))
                    .isNotEmpty());
        }
        assertThat(json.path("document").path("evidence").path("recipients").size())
                .isEqualTo(json.path("document").path("recipients").size());
        assertThat(text(err)).isEmpty();
    }

    @Test
    void wrongUsageAndMissingFiles() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(plan.toString(), "--yaml")).isEqualTo(2);
        assertThat(run(folder.resolve("nothing.txt").toString())).isEqualTo(1);
        assertThat(text(out)).isEmpty();
    }

    /** JSON all the same, and what is wrong on the other stream. */
    @Test
    void aFileWithoutTextThatCanBeRead() throws IOException {
        var pdf = Files.write(folder.resolve("a.pdf"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(run(pdf.toString(), "--json")).isEqualTo(3);
        assertThat(text(out)).contains("plan-eval/1");
        assertThat(text(err)).contains("bị hỏng hoặc thiếu phần cuối").contains("Hãy");
        assertThat(run(pdf.toString())).isEqualTo(3);
    }

    private int run(String... args) {
        return ReadCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
