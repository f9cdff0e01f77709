package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.minhchung.document.DocumentComparison.Difference.Kind;
import vn.minhchung.document.DocumentReader;
import vn.minhchung.testing.Sources;

/** Nothing is taken in twice: a document that was here before is recognised, whatever its rendering. */
class KnownDocumentTests extends IntakeTest {

    private static final String PLAN = """
            ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG
            Số: %s/KH-UBND
            Tuyên Quang, ngày 10 tháng 9 năm 2025

            KẾ HOẠCH
            Làm sạch dữ liệu hộ tịch trên địa bàn tỉnh

            TT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tKết quả\tThời gian
            1\tRà soát dữ liệu hộ tịch đã số hóa ở các xã, phường\tSở Tư pháp\tCông an tỉnh\tBáo cáo kết quả rà soát\t%s
            2\tNiêm yết đường dây nóng tiếp nhận phản ánh về hộ tịch\tUBND cấp xã\tSở Nội vụ\tBiên bản niêm yết\tTháng 12/2025
            %s

            Nơi nhận:
            - Các sở, ban, ngành;
            - Lưu: VT.
            """;

    @BeforeEach
    void onlyWhatTheTestReads() {
        jdbc.sql("update plan.draft set state = 'DISCARDED' where state <> 'ISSUED'")
                .update();
    }

    /** As the job leaves it: nothing decided. */
    private UUID read(String file, byte[] content) {
        return current.as(AGGREGATOR, () -> {
            var id = intake.start(attachments.store(file, new ByteArrayInputStream(content)), POLICE);
            readings.keep(id, DocumentReader.read(file, content), 1);
            return id;
        });
    }

    private static byte[] plan(String number, String deadline, String more) {
        return PLAN.formatted(number, deadline, more).getBytes(StandardCharsets.UTF_8);
    }

    private Differences differences(UUID draft) {
        return current.as(AGGREGATOR, () -> known.differences(draft)).orElseThrow();
    }

    private Document page(UUID draft) throws IOException {
        return Jsoup.parse(html(get("/ke-hoach/nhap/" + draft + "/trung")));
    }

    private MvcTestResult decide(UUID draft, String choice) {
        return post("/ke-hoach/nhap/" + draft + "/trung", "choice", choice, "reason", "Kế hoạch riêng");
    }

    @ParameterizedTest
    @CsvSource({
        "230-KH-UBND-2022.pdf-text.txt, 230-KH-UBND-2022.html-text.txt",
        "154-KH-UBND-2022.pdf-text.txt, 154-KH-UBND-2022.ocr-damaged.txt"
    })
    void twoRenderingsAreOneDocument(String first, String second) throws IOException {
        var there = read(first, plans(first));
        assertThat(current.as(AGGREGATOR, () -> known.differences(there))).isEmpty();
        var again = read(second, plans(second));
        assertThat(differences(again).sameness().known()).isEqualTo(there);
        assertThat(get("/ke-hoach/nhap/" + again)).hasStatus(HttpStatus.FOUND);
        var page = page(again);
        assertThat(page.selectFirst(".mc-note").text()).contains("là cùng một văn bản với");
        assertThat(page.select("button[name=choice]").eachAttr("value")).contains("OPEN", "VERSION");
        assertThat(review(again).problems()).extracting(Review.Problem::key).contains("intake.problem.same");
    }

    private static byte[] plans(String file) throws IOException {
        return Files.readAllBytes(Sources.PROJECT.resolve("document/src/test/resources/plans/" + file));
    }

    @Test
    void theSameFileAddsNothingAndOpensTheOneThereIs() throws IOException {
        var there = read("a.txt", plan("81", "Tháng 11/2025", ""));
        var again = read("b.txt", plan("81", "Tháng 11/2025", ""));
        assertThat(page(again).text()).contains("đúng là tệp của 81/KH-UBND").contains("Không có điểm nào khác");
        assertThat(decide(again, "OPEN").getResponse().getRedirectedUrl()).isEqualTo("/ke-hoach/nhap/" + there);
        assertThat(drafts.find(again).orElseThrow().state()).isEqualTo(Draft.State.DISCARDED);
    }

    @Test
    void plansOfAnotherNumberOrOtherWordsAreOthers() throws IOException {
        read("a.txt", plan("82", "Tháng 11/2025", ""));
        var other = read("b.txt", plan("83", "Tháng 11/2025", ""));
        assertThat(current.as(AGGREGATOR, () -> known.differences(other))).isEmpty();
        var movement = read("c.txt", plans("230-KH-UBND-2022.pdf-text.txt"));
        assertThat(current.as(AGGREGATOR, () -> known.differences(movement))).isEmpty();
    }

    @Test
    void anotherDocumentIsImportedOnlyWithAReason() {
        read("a.txt", plan("84", "Tháng 11/2025", ""));
        var again = read("b.txt", plan("84", "Tháng 10/2025", ""));
        assertThat(post("/ke-hoach/nhap/" + again + "/trung", "choice", "OTHER", "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("/ke-hoach/nhap/" + again)).hasStatus(HttpStatus.FOUND);
        assertThat(decide(again, "OTHER")).hasStatus(HttpStatus.FOUND);
        assertThat(get("/ke-hoach/nhap/" + again)).hasStatusOk();
        assertThat(decide(again, "BIẾT ĐÂU")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(count(
                        "select count(*) from audit.entry where action = 'intake.audit.RECOGNISED' and subject = 'plan.draft:"
                                + again + "'"))
                .isOne();
    }

    @Test
    void aNewVersionOfADraftTakesItsPlaceAtTheIssue() {
        var first = read("a.txt", plan("85", "Tháng 11/2025", ""));
        var second = read("b.txt", plan("85", "Tháng 10/2025", ""));
        decide(second, "VERSION");
        issue(second);
        assertThat(drafts.find(second).orElseThrow().state()).isEqualTo(Draft.State.ISSUED);
        assertThat(drafts.find(first).orElseThrow().state()).isEqualTo(Draft.State.DISCARDED);
    }

    private void issue(UUID draft) {
        current.run(AGGREGATOR, () -> {
            reviews.of(draft).unknown().forEach(one -> intake.choose(draft, one.name(), false, null));
            reviews.of(draft).openByRule().keySet().forEach(rule -> intake.accept(draft, rule, null, "Theo văn bản"));
            reviews.of(draft).openPlanGaps().forEach(gap -> intake.accept(draft, gap.rule(), null, "Theo văn bản"));
            intake.issue(draft, true);
        });
    }

    /** The plan stays the one there is; where the new copy is right, its words are put right and everybody is told. */
    @Test
    void aLaterVersionOfAnIssuedPlanIsComparedPointByPoint() throws IOException {
        var first = read("a.txt", plan("86", "Tháng 11/2025", ""));
        issue(first);
        var plan = drafts.find(first).orElseThrow().plan();
        var second = read(
                "b.txt",
                plan(
                        "86",
                        "Trước ngày 15/10/2025",
                        "3\tTập huấn nghiệp vụ hộ tịch cho công chức cấp xã\tSở Tư pháp\tUBND cấp xã\tLớp tập huấn\tTháng 11/2025"));
        assertThat(differences(second).points())
                .extracting(Differences.Point::kind)
                .containsExactlyInAnyOrder(Kind.DEADLINE, Kind.TASK_ADDED);
        assertThat(differences(second).known().id()).isEqualTo(first);
        decide(second, "VERSION");
        assertThat(review(second).problems()).extracting(Review.Problem::key).contains("intake.problem.version");
        assertThatExceptionOfType(DraftRefusals.NotReady.class)
                .isThrownBy(() -> current.run(AGGREGATOR, () -> intake.issue(second, true)));
        var base = "/ke-hoach/nhap/" + second + "/trung";
        assertThat(post(base + "/xong")).as("undecided").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        for (var point : differences(second).points()) {
            if (!point.mayBeTaken()) {
                assertThat(post(base + "/diem", "diem", point.id(), "choice", "TAKE"))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            post(base + "/diem", "diem", point.id(), "choice", point.mayBeTaken() ? "TAKE" : "KEEP");
        }
        assertThat(page(second).text()).contains("Trước ngày 15/10/2025").doesNotContain("??");
        for (int click = 0; click < 2; click++) {
            assertThat(post(base + "/xong").getResponse().getRedirectedUrl()).isEqualTo("/ke-hoach/86-kh-ubnd-2025");
        }
        assertThat(jdbc.sql("select deadline_text || ' ' || due from plan.task where directive = ? and code = '1'")
                        .param(plan)
                        .query(String.class)
                        .single())
                .isEqualTo("Trước ngày 15/10/2025 2025-10-15");
        assertThat(jdbc.sql("select distinct note from plan.entry where directive = ? and action = 'CORRECTED'")
                        .param(plan)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("“Tháng 11/2025” → “Trước ngày 15/10/2025”"));
        assertThat(count("select count(*) from plan.directive where number = '86/KH-UBND'"))
                .isOne();
        assertThat(drafts.find(second).orElseThrow().state()).isEqualTo(Draft.State.COMPARED);
        assertThat(get("/ke-hoach/nhap/" + second).getResponse().getRedirectedUrl())
                .isEqualTo("/ke-hoach/86-kh-ubnd-2025");
    }

    @Test
    void draftsOfOtherUnitsAreNotTold() {
        read("a.txt", plan("87", "Tháng 11/2025", ""));
        var file = plan("87", "Tháng 11/2025", "");
        var elsewhere = current.as(STRANGER, () -> {
            var id = intake.start(attachments.store("c.txt", new ByteArrayInputStream(file)), STRANGER.unit());
            readings.keep(id, DocumentReader.read("c.txt", file), 1);
            return id;
        });
        assertThat(current.as(STRANGER, () -> known.differences(elsewhere))).isEmpty();
    }
}
