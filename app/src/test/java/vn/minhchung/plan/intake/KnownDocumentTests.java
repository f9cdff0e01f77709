package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.minhchung.testing.SignedIn.as;

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
import vn.minhchung.document.DocumentReader;
import vn.minhchung.plan.intake.Differences.Kind;
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
            post(base + "/diem", "diem", point.id(), "choice", point.kind() == Kind.DEADLINE ? "TAKE" : "KEEP");
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

    private static final String TRAINING =
            "3\tTập huấn nghiệp vụ hộ tịch cho công chức cấp xã\tSở Tư pháp\tUBND cấp xã\t"
                    + "Lớp tập huấn\tTháng 11/2025";

    private void take(UUID draft, Kind... kinds) {
        for (var point : differences(draft).points()) {
            assertThat(post(
                            "/ke-hoach/nhap/" + draft + "/trung/diem",
                            "diem",
                            point.id(),
                            "choice",
                            List.of(kinds).contains(point.kind()) ? "TAKE" : "KEEP"))
                    .as(point.toString())
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(post("/ke-hoach/nhap/" + draft + "/trung/xong")).hasStatus(HttpStatus.FOUND);
    }

    private List<String> tasks(UUID plan) {
        return jdbc.sql("""
                        select t.code || ' ' || rtrim(left(t.content, 8)) || ' ' || count(a.id) filter (where a.ended_at is null) || '/' || count(a.id)
                        from plan.task t left join plan.assignment a on a.task = t.id
                        where t.directive = ? group by t.id order by t.position
                        """).param(plan).query(String.class).list();
    }

    /** A task that the new copy has is given, one that it has not is withdrawn, each by a decision of its own. */
    @Test
    void addedTasksAreGivenAndRemovedOnesWithdrawn() throws IOException {
        var first = read("a.txt", plan("88", "Tháng 11/2025", ""));
        issue(first);
        var plan = drafts.find(first).orElseThrow().plan();
        long communes =
                count("select count(*) from plan.assignment where task = (select id from plan.task where code = '2'"
                        + " and directive = '" + plan + "')");
        var fewer = new String(plan("88", "Tháng 11/2025", TRAINING), StandardCharsets.UTF_8)
                .replaceAll("(?m)^2\\t.*\\n", "")
                .replace("3\tTập huấn", "2\tTập huấn")
                .getBytes(StandardCharsets.UTF_8);
        var second = read("b.txt", fewer);
        decide(second, "VERSION");
        assertThat(differences(second).points())
                .extracting(Differences.Point::kind)
                .containsExactlyInAnyOrder(Kind.TASK_REMOVED, Kind.TASK_ADDED);
        var page = page(second);
        assertThat(page.select("#khac-biet button[value=TAKE]").eachText()).contains("Rút nhiệm vụ");
        settle(second);
        assertThat(page(second).select("#khac-biet button[value=TAKE]").eachText())
                .contains("Rút nhiệm vụ", "Nhận thêm nhiệm vụ", "Theo bản mới cả 2 điểm");
        take(second, Kind.TASK_REMOVED, Kind.TASK_ADDED);
        // "2" is the number of the withdrawn task, whose history stays.
        assertThat(tasks(plan))
                .containsExactly(
                        "1 Rà soát 2/2", "2 Niêm yết 0/" + communes, "2a Tập huấn " + communes + "/" + communes);
        assertThat(jdbc.sql("select distinct action || ': ' || coalesce(note, '') from plan.entry where directive = ?"
                                + " and action in ('GIVEN', 'WITHDRAW')")
                        .param(plan)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "GIVEN: Theo bản khác của văn bản kế hoạch", "WITHDRAW: Theo bản khác của văn bản kế hoạch");

        var again = read("c.txt", fewer);
        assertThat(differences(again).points()).as("imported once more").isEmpty();
    }

    /** Whoever looks for the evidence of a task is led to the copy that says so, in its own line. */
    @Test
    void whatABetterCopySaysIsShownInThatCopy() throws IOException {
        var first = read("a.txt", plan("93", "Tháng 11/2025", ""));
        issue(first);
        var plan = drafts.find(first).orElseThrow().plan();
        var second = read(
                "b.txt",
                new String(plan("93", "Trước ngày 15/10/2025", TRAINING), StandardCharsets.UTF_8)
                        .replace("TT\tNội dung", "\nTT\tNội dung")
                        .getBytes(StandardCharsets.UTF_8));
        decide(second, "VERSION");
        settle(second);
        take(second, Kind.DEADLINE, Kind.TASK_ADDED);
        var file = drafts.find(second).orElseThrow().file();
        assertThat(jdbc.sql("""
                        select t.code || ' ' || q.line || ' ' || q.text from plan.source_quote q join plan.task t on t.id = q.task
                        where t.directive = ? and q.file = ? and q.cell in ('CONTENT', 'DEADLINE') order by t.position, q.position
                        """).params(plan, file).query(String.class).list())
                .containsExactly(
                        "1 10 Trước ngày 15/10/2025",
                        "3 12 Tập huấn nghiệp vụ hộ tịch cho công chức cấp xã",
                        "3 12 Tháng 11/2025");
        assertThat(current.as(STRANGER, () -> records.copies(plan)))
                .extracting(IntakeRecords.Copy::file)
                .containsExactly(file);
        assertThat(mvc.get().uri("/tep/" + file).with(as(STRANGER)).exchange())
                .as("as open as the plan's own file")
                .hasStatusOk();
    }

    /** A task whose row is not clear waits until it is; the page leads to the row. */
    @Test
    void anAddedTaskIsTakenOnlyWhenItIsClear() throws IOException {
        var first = read("a.txt", plan("89", "Tháng 11/2025", ""));
        issue(first);
        var second = read(
                "b.txt",
                plan(
                        "89",
                        "Tháng 11/2025",
                        "3\tTập huấn nghiệp vụ hộ tịch\tTổ công tác số 7\t\tLớp tập huấn\tTháng 11/2025"));
        decide(second, "VERSION");
        var point = differences(second).points().getFirst();
        assertThat(point.kind()).isEqualTo(Kind.TASK_ADDED);
        assertThat(post("/ke-hoach/nhap/" + second + "/trung/diem", "diem", point.id(), "choice", "TAKE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var link = page(second).select("#khac-biet .mc-rowacts a.mc-link").attr("href");
        assertThat(link).contains("khung=co-quan");
        assertThat(get(link)).hasStatusOk();
        post("/ke-hoach/nhap/" + second + "/co-quan", "name", "Tổ công tác số 7", "choice", "UNIT:" + POLICE);
        settle(second);
        take(second, Kind.TASK_ADDED);
        assertThat(tasks(drafts.find(first).orElseThrow().plan())).last().isEqualTo("3 Tập huấn 1/1");
    }

    private void settle(UUID draft) {
        current.run(AGGREGATOR, () -> reviews.of(draft)
                .openByRule()
                .keySet()
                .forEach(rule -> intake.accept(draft, rule, null, "Theo văn bản")));
    }

    /** Who is named no more gives the task back, who is new receives it, who is done keeps it. */
    @Test
    void otherUnitsReceiveTheTask() throws IOException {
        var first = read("a.txt", plan("90", "Tháng 11/2025", TRAINING));
        issue(first);
        var plan = drafts.find(first).orElseThrow().plan();
        var others = new String(plan("90", "Tháng 11/2025", TRAINING), StandardCharsets.UTF_8)
                .replace(
                        "số hóa ở các xã, phường\tSở Tư pháp\tCông an tỉnh",
                        "số hóa ở các xã, phường\tCông an tỉnh\tSở Nội vụ")
                .getBytes(StandardCharsets.UTF_8);
        var second = read("b.txt", others);
        decide(second, "VERSION");
        assertThat(differences(second).points())
                .extracting(Differences.Point::kind)
                .containsExactlyInAnyOrder(Kind.LEAD, Kind.COORDINATING);
        take(second, Kind.LEAD, Kind.COORDINATING);
        assertThat(jdbc.sql("""
                        select a.part || ' ' || a.unit from plan.assignment a join plan.task t on t.id = a.task
                        where t.directive = ? and t.code = '1' and a.ended_at is null
                        """).param(plan).query(String.class).list())
                .containsExactlyInAnyOrder("LEAD " + POLICE, "COORDINATE " + STRANGER.unit());
        assertThat(jdbc.sql(
                                "select lead_text || '; ' || coordinating_text from plan.task where directive = ? and code = '1'")
                        .param(plan)
                        .query(String.class)
                        .single())
                .isEqualTo("Công an tỉnh; Sở Nội vụ");
        assertThat(differences(read("c.txt", others)).points()).isEmpty();
    }

    private static final String AIMS = """
            %s
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 91/KH-UBND
            Tuyên Quang, ngày %s tháng 9 năm 2025

            KẾ HOẠCH
            Làm sạch dữ liệu %s trên địa bàn tỉnh

            Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;
            %s

            I. MỤC TIÊU
            1. Tối thiểu %s%% dữ liệu hộ tịch được làm sạch trong năm 2025.
            2. %s

            II. NHIỆM VỤ
            TT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tKết quả\tThời gian
            1\tRà soát dữ liệu hộ tịch đã số hóa ở các xã, phường\tSở Tư pháp\tCông an tỉnh\tBáo cáo kết quả rà soát\ttrước ngày 15/11
            2\tNiêm yết đường dây nóng tiếp nhận phản ánh về hộ tịch\tUBND cấp xã\tSở Nội vụ\tBiên bản niêm yết\tTháng 12/2025

            Nơi nhận:
            - Các sở, ban, ngành;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH

            %s
            """;

    /** Head, bases, criteria, targets and signer are put right one by one, as tasks are, and the same copy differs no longer. */
    @Test
    void headAndProvisionsAreTakenOneByOne() throws IOException {
        var first = read(
                "a.txt",
                AIMS.formatted(
                                "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
                                "10",
                                "hộ tịch",
                                "Căn cứ Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022 của Thủ tướng Chính phủ;",
                                "80",
                                "100% xã, phường có người phụ trách dữ liệu hộ tịch.",
                                "Nguyễn Văn An")
                        .getBytes(StandardCharsets.UTF_8));
        issue(first);
        var plan = drafts.find(first).orElseThrow().plan();
        var better = AIMS.formatted(
                        "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
                        "12",
                        "hộ tịch, cư trú",
                        "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ;",
                        "90",
                        "Mỗi xã, phường có ít nhất 02 điểm tiếp nhận lưu động tại thôn, bản vùng cao.",
                        "Trần Thị Bình")
                .getBytes(StandardCharsets.UTF_8);
        var second = read("b.txt", better);
        decide(second, "VERSION");
        var points = differences(second).points();
        assertThat(points)
                .filteredOn(point -> point.kind() == Kind.HEAD)
                .extracting(Differences.Point::subject)
                .containsExactlyInAnyOrder("date", "title");
        assertThat(points)
                .filteredOn(point -> point.items() != null)
                .extracting(point -> point.items().one().kind() + " " + point.kind())
                .contains(
                        "SIGNER ITEM_CHANGED", "TARGET ITEM_CHANGED", "CRITERION ITEM_REMOVED", "CRITERION ITEM_ADDED");
        assertThat(points).allMatch(Differences.Point::mayBeTaken);
        var page = page(second);
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select("#khac-biet .mc-diff:contains(Ngày ban hành) p").eachText())
                .containsExactly("10/09/2025", "12/09/2025");
        assertThat(page.select("#khac-biet .mc-diff:contains(Người ký) mark").text())
                .contains("Nguyễn Văn An")
                .contains("Trần Thị Bình");
        take(second, Kind.HEAD, Kind.ITEM_CHANGED, Kind.ITEM_ADDED, Kind.ITEM_REMOVED);

        assertThat(jdbc.sql("select issued_on || ' ' || title || ' ' || slug from plan.directive where id = ?")
                        .param(plan)
                        .query(String.class)
                        .single())
                .startsWith("2025-09-12 ")
                .contains("hộ tịch, cư trú")
                .endsWith(" 91-kh-ubnd-2025");
        var kept = jdbc.sql(
                        "select kind || ' ' || text || ' ' || coalesce(value::text, '') from plan.provision where directive = ?")
                .param(plan)
                .query(String.class)
                .list();
        assertThat(kept)
                .anyMatch(text -> text.startsWith("SIGNER Trần Thị Bình"))
                .anyMatch(text -> text.startsWith("CRITERION Mỗi xã, phường"))
                .anyMatch(text -> text.startsWith("BASIS") && text.contains("118/2025/NĐ-CP"))
                .anyMatch(text -> text.startsWith("TARGET") && text.endsWith(" 90"))
                .noneMatch(text -> text.contains("Nguyễn Văn An") || text.contains("06/QĐ-TTg"))
                .noneMatch(text -> text.startsWith("TARGET") && text.endsWith(" 80"));
        assertThat(count(
                        "select count(*) from audit.entry where action = 'plan.audit.CORRECTED' and subject = 'plan.directive:"
                                + plan + "'"))
                .isGreaterThanOrEqualTo(points.size());
        assertThat(differences(read("c.txt", better)).points())
                .as("imported once more")
                .isEmpty();
    }

    /** What is kept stays, and a copy that prints no date says nothing against that of the plan. */
    @Test
    void whatIsKeptStaysAndWhatIsNotPrintedIsNoDifference() {
        var first = read("a.txt", plan("92", "Tháng 11/2025", ""));
        issue(first);
        var plan = drafts.find(first).orElseThrow().plan();
        var second = read(
                "b.txt",
                new String(plan("92", "Tháng 10/2025", ""), StandardCharsets.UTF_8)
                        .replaceAll("(?m)^Tuyên Quang, ngày .*\n", "")
                        .getBytes(StandardCharsets.UTF_8));
        decide(second, "VERSION");
        assertThat(differences(second).points())
                .extracting(Differences.Point::kind)
                .containsExactly(Kind.DEADLINE);
        take(second);
        assertThat(jdbc.sql("select deadline_text from plan.task where directive = ? and code = '1'")
                        .param(plan)
                        .query(String.class)
                        .single())
                .isEqualTo("Tháng 11/2025");
    }

    @Test
    void wordsThatOnlyOneCopyHasAreMarked() {
        var changes = WordChanges.between("trước ngày 20 tháng 5", "trước ngày 25 tháng 5 năm nay");
        assertThat(changes.before())
                .containsExactly(
                        new WordChanges.Piece("trước ngày", false),
                        new WordChanges.Piece("20", true),
                        new WordChanges.Piece("tháng 5", false));
        assertThat(changes.after())
                .extracting(WordChanges.Piece::text)
                .containsExactly("trước ngày", "25", "tháng 5", "năm nay");
        assertThat(WordChanges.between("", "mới").before()).isEmpty();
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
