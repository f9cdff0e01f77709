package vn.minhchung.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.minhchung.testing.SignedIn.as;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.document.Deadline;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.UnitClass;
import vn.minhchung.testing.SignedIn;

/** The pages of the whole plan module as they are read: lists, task, desk, plan, leader; and who may not. */
class PlanPagesTests extends PlanPageTest {

    @Test
    void everyPageOfEveryRoleRenders() throws Exception {
        for (var actor : List.of(AGGREGATOR, OFFICER, UNIT_LEADER, CHAIRMAN, AUDITOR)) {
            for (var path : List.of(
                    "/ban-lam-viec",
                    "/nhiem-vu",
                    "/nhiem-vu/theo-don-vi?han=OVERDUE",
                    "/nhiem-vu/98-kh-ubnd-2025/I.1",
                    OWN,
                    "/ke-hoach",
                    "/ke-hoach/98-kh-ubnd-2025",
                    "/minh-chung/plan.count/ke-hoach=98-kh-ubnd-2025~tien-do=IN_PROGRESS,NOT_ACCEPTED")) {
                page(actor, path);
            }
        }
        for (var actor : List.of(AGGREGATOR, CHAIRMAN, AUDITOR)) {
            for (var path : List.of(
                    "/nhiem-vu?nhom=muc",
                    "/nhiem-vu?chu-tri=" + SCIENCE + "&han=UNCLEAR&cap-xa=1&tu=duong",
                    "/nhiem-vu/theo-don-vi?nhom=don-vi&don-vi=xa-chiem-hoa",
                    OTHERS,
                    "/ke-hoach/98-kh-ubnd-2025?don-vi=tat-ca",
                    "/lanh-dao",
                    "/lanh-dao?xa=tat-ca")) {
                page(actor, path);
            }
        }
        page(OFFICER, "/ban-lam-viec?mo=" + assignment(CHIEM_HOA, "I.1"));
    }

    /** Whatever figure a page shows, its proof shows the same to the same reader, and so does the list the proof leads to. */
    @Test
    void everyFigureIsTheNumberOfItsRecords() throws Exception {
        var figures = 0;
        // A task that nobody leads any more is still a task.
        act(AGGREGATOR, assignment(SCIENCE, "I.3"), Act.of(Action.WITHDRAW, "Giao nhầm đơn vị"));
        for (var actor : List.of(AGGREGATOR, OFFICER, CHAIRMAN)) {
            for (var path : List.of(
                    "/ban-lam-viec",
                    "/nhiem-vu?ke-hoach=98-kh-ubnd-2025",
                    "/nhiem-vu/98-kh-ubnd-2025/I.1",
                    "/ke-hoach",
                    "/ke-hoach/98-kh-ubnd-2025",
                    "/don-vi/xa-chiem-hoa")) {
                figures += figures(actor, path);
            }
        }
        figures += figures(CHAIRMAN, "/lanh-dao?ke-hoach=98-kh-ubnd-2025");
        assertThat(figures).isGreaterThan(100);
    }

    private int figures(Actor actor, String path) throws Exception {
        var figures = Jsoup.parse(page(actor, path)).select("[data-mc-proof]");
        for (var figure : figures) {
            var address = figure.attr("data-mc-proof");
            var shown = figure.selectFirst("b") == null ? figure : figure.selectFirst("b");
            var proof = Jsoup.parse(page(actor, "/minh-chung/" + address));
            assertThat(proof.select(".mc-big").text()).as(path + " " + address).isEqualTo(shown.text());
            var list = proof.select(".mc-records a[href^=/nhiem-vu?], .mc-records a[href^=/nhiem-vu/theo-don-vi?]");
            if (!list.isEmpty()) {
                assertThat(Jsoup.parse(page(actor, list.attr("href")))
                                .select(".mc-list .mc-count")
                                .text())
                        .as(path + " " + address)
                        .startsWith(shown.text() + " ");
            }
        }
        return figures.size();
    }

    @Test
    void aHeadingOfTheDeskOpensAllItsRows() throws Exception {
        var chiemHoa = List.<Owner>of(new Owner.OneUnit(CHIEM_HOA));
        var tasks = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> PlanTest.task(
                        String.valueOf(number),
                        chiemHoa,
                        List.of(),
                        new Deadline.InMonth("trong tháng 9/2025", YearMonth.of(2025, 9), false, false)))
                .toList();
        var plan = new NewPlan(
                "98/KH-UBND",
                LocalDate.of(2025, 8, 1),
                "Kế hoạch cùng số của cơ quan khác",
                "Ủy ban nhân dân xã Chiêm Hóa",
                POLICE,
                null,
                List.of(new NewGroup("I", "Về thể chế", 20)),
                tasks,
                List.of());
        current.run(AGGREGATOR, () -> plans.issue(plan));
        var desk = Jsoup.parse(page(OFFICER, "/ban-lam-viec"));
        var more = desk.select("#OVERDUE a");
        assertThat(desk.select(".mc-desk-list tr:not(.mc-grp) .mc-tt")).hasSizeLessThan(20);
        var whole = Jsoup.parse(page(OFFICER, more.attr("href").replaceFirst("#.*", "")));
        assertThat(whole.select(".mc-desk-list tr:not(.mc-grp) .mc-tt")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(whole.select("#OVERDUE a")).isEmpty();
        assertThat(page(CHAIRMAN, "/lanh-dao"))
                .contains("98/KH-UBND, 2025, Ủy ban nhân dân tỉnh", "98/KH-UBND, 2025, Ủy ban nhân dân xã Chiêm Hóa");
    }

    @Test
    void anOfficerReadsWhatAPlanOrdersButNotHowOthersStand() throws Exception {
        var groups = "/minh-chung/plan.tasks/ke-hoach=98-kh-ubnd-2025~muc=I";
        var proof = Jsoup.parse(page(OFFICER, groups));
        assertThat(proof.select(".mc-big").text()).isEqualTo("3");
        assertThat(proof.select(".mc-records tbody tr")).hasSize(3);
        assertThat(proof.select(".mc-records a")).isEmpty();
        mvc.perform(get(groups + "~han=OVERDUE").with(as(OFFICER))).andExpect(status().isForbidden());
        assertThat(page(OFFICER, "/ke-hoach/98-kh-ubnd-2025")).contains("trong phạm vi của anh, chị");
    }

    /** The words of a better copy stand beside those of the plan and lead to its file. */
    @Test
    void quotesLeadToTheFileTheyAreFrom() throws Exception {
        var file = UUID.randomUUID();
        jdbc.sql("""
                insert into plan.source_quote (task, position, line, text, cell, file)
                select t.id, 90, 12, '31/02/2026', 'DEADLINE', ?::uuid from plan.task t join plan.directive d on d.id = t.directive
                where d.slug = '98-kh-ubnd-2025' and t.code = 'I.1'
                """).param(file).update();
        for (var page : List.of("/nhiem-vu/98-kh-ubnd-2025/I.1", OWN)) {
            assertThat(page(OFFICER, page)).contains("31/02/2026", "/tep/" + file, "bản tốt hơn");
        }
    }

    @Test
    void tasksStandUnderTheirSections() throws Exception {
        assertThat(page(CHAIRMAN, "/nhiem-vu?nhom=muc&muc=I&ke-hoach=98-kh-ubnd-2025"))
                .contains("98/KH-UBND · I. Về thể chế");
    }

    @Test
    void theHeadlineIsTheFinding() throws Exception {
        assertThat(page(CHAIRMAN, "/lanh-dao?ke-hoach=98-kh-ubnd-2025")).contains("Đường truyền hỏng");
    }

    @Test
    void whatIsHeldUpStandsBelowWhatIsRedWithItsReason() throws Exception {
        var held = assignment(SCIENCE, "I.2");
        act(AGGREGATOR, held, Act.of(Action.REOPEN, "Chưa đủ minh chứng"));
        act(SCIENTIST, held, Act.of(Action.RAISE_OBSTACLE, "Chưa có máy chủ"));
        var slow = Jsoup.parse(page(CHAIRMAN, "/lanh-dao?ke-hoach=98-kh-ubnd-2025"))
                .select(".mc-leader-slow + table tbody tr");
        assertThat(slow.eachText()).singleElement().asString().contains("I.2", "Vướng mắc", "Chưa có máy chủ");
    }

    @Test
    void whatMostLeadingUnitsHaveNotFinishedStandsFirst() throws Exception {
        var science = new Owner.OneUnit(SCIENCE);
        var september = new Deadline.InMonth("trong tháng 9/2025", YearMonth.of(2025, 9), false, false);
        current.run(
                AGGREGATOR,
                () -> plans.issue(new NewPlan(
                        "97/KH-UBND",
                        LocalDate.of(2025, 7, 31),
                        "Kế hoạch có việc đỏ",
                        "Ủy ban nhân dân tỉnh",
                        POLICE,
                        null,
                        List.of(new NewGroup("I", "Về thể chế", 2)),
                        List.of(
                                PlanTest.task(
                                        "1",
                                        List.of(science),
                                        List.of(new Owner.UnitClass(UnitClass.idOf("ubnd-cap-xa"))),
                                        september),
                                PlanTest.task("2", List.of(science, new Owner.OneUnit(POLICE)), List.of(), september)),
                        List.of())));
        var red = Jsoup.parse(page(CHAIRMAN, "/lanh-dao?ke-hoach=97-kh-ubnd-2025"));
        assertThat(red.select("tbody tr td.mc-ref").eachText()).startsWith("I.2", "I.1");
    }

    /** 21 % stood green beside "Hoàn thành": what a coordinator reported once says nothing about a task that others finished. */
    @Test
    void aPartThatEndedWithItsTaskShowsNoShare() throws Exception {
        var part = assignment(CHIEM_HOA, "I.2");
        act(OFFICER, part, Act.of(Action.ACCEPT));
        act(OFFICER, part, Act.report(21, "Đã rà soát"));
        var pages = List.of(
                "/nhiem-vu?ke-hoach=98-kh-ubnd-2025",
                "/nhiem-vu/98-kh-ubnd-2025/I.2",
                "/nhiem-vu/98-kh-ubnd-2025/I.2/xa-chiem-hoa");
        for (var path : pages) {
            assertThat(Jsoup.parse(page(OFFICER, path)).select(".mc-pg").text())
                    .as(path)
                    .contains("21 %");
        }
        act(AGGREGATOR, assignment(SCIENCE, "I.2"), Act.of(Action.CONFIRM));
        for (var path : pages) {
            assertThat(Jsoup.parse(page(OFFICER, path)).select(".mc-pg").text())
                    .as(path)
                    .doesNotContain("21 %");
        }
    }

    @Test
    void whoConfirmsReadsTheEvidenceFirst() throws Exception {
        var path = "/nhiem-vu/98-kh-ubnd-2025/I.2/so-khcn";
        act(AGGREGATOR, assignment(SCIENCE, "I.2"), Act.of(Action.REOPEN, "Thiếu biên bản"));
        act(SCIENTIST, assignment(SCIENCE, "I.2"), Act.report(100, "Đã vận hành kho dữ liệu"));
        act(SCIENTIST, assignment(SCIENCE, "I.2"), Act.of(Action.DONE));
        var confirming =
                Jsoup.parse(page(AGGREGATOR, path)).select(".mc-plan-main").first();
        assertThat(confirming.select("form[action$=/confirm]")).hasSize(1);
        assertThat(confirming.select("h2").eachText()).startsWith("Minh chứng", "Việc cần làm");
        assertThat(confirming.select("section").first().select(".mc-quote").text())
                .contains("Đã vận hành kho dữ liệu");
        act(AGGREGATOR, assignment(SCIENCE, "I.2"), Act.of(Action.CONFIRM));
        assertThat(Jsoup.parse(page(AGGREGATOR, path))
                        .select(".mc-plan-main h2")
                        .eachText()
                        .getLast())
                .isEqualTo("Minh chứng");
    }

    @Test
    void theReasonIsThatOfUnitsStillAtWork() throws Exception {
        act(AGGREGATOR, assignment(CHIEM_HOA, "I.1"), Act.of(Action.WITHDRAW, "Không thuộc phạm vi"));
        assertThat(page(CHAIRMAN, "/lanh-dao?ke-hoach=98-kh-ubnd-2025"))
                .doesNotContain("Đường truyền hỏng", "Đã họp 10 thôn");
    }

    @Test
    void aPlanIsFoundByItsNumberAndByItsTitleWithoutDiacritics() throws Exception {
        for (var words : List.of("98/KH-UBND", "ke hoach thu cac")) {
            var hits = Jsoup.parse(page(OFFICER, "/tim-kiem?q=" + words));
            assertThat(hits.select("a[href=/ke-hoach/98-kh-ubnd-2025]").text()).contains("98/KH-UBND");
        }
    }

    @Test
    void aTaskThatNobodyLeadsAnyMoreWaitsOnTheAggregatorsDesk() throws Exception {
        act(AGGREGATOR, assignment(SCIENCE, "I.3"), Act.of(Action.WITHDRAW, "Không thuộc phạm vi"));
        assertThat(page(AGGREGATOR, "/ban-lam-viec")).contains("chưa có đơn vị chủ trì");
    }

    @Test
    void anotherUnitsAssignmentIsForbidden() throws Exception {
        mvc.perform(get(OTHERS).with(as(OFFICER))).andExpect(status().isForbidden());
        mvc.perform(get("/nhiem-vu/98-kh-ubnd-2025/I.3").with(as(OFFICER))).andExpect(status().isForbidden());
        mvc.perform(get("/lanh-dao").with(as(OFFICER))).andExpect(status().isForbidden());
        mvc.perform(post(OTHERS + "/report").with(as(OFFICER)).with(csrf())).andExpect(status().isForbidden());
    }

    /** Method, address: each for another unit or another person than the one who asks. */
    @ParameterizedTest
    @CsvSource({
        "GET, /nhiem-vu/98-kh-ubnd-2025/I.2/so-khcn",
        "POST, /nhiem-vu/98-kh-ubnd-2025/I.2/so-khcn/report",
        "GET, /nhiem-vu/98-kh-ubnd-2025/I.3",
        "GET, /nhiem-vu?don-vi=so-khcn",
        "GET, /nhiem-vu/excel?don-vi=so-khcn",
        "GET, /nhiem-vu/theo-don-vi?don-vi=so-khcn",
        "GET, /nhiem-vu/theo-don-vi?don-vi=xa-chiem-hoa&don-vi=so-khcn",
        "GET, /nhiem-vu/theo-don-vi/excel?don-vi=so-khcn",
        "POST, /nhiem-vu/theo-don-vi/nhan?chon={assignment}",
        "GET, /minh-chung/plan.count/don-vi=so-khcn",
        "GET, /minh-chung/plan.count/ke-hoach=98-kh-ubnd-2025~don-vi=so-khcn",
        "GET, /don-vi/so-khcn/chuc-vu",
        "POST, /don-vi/so-khcn/thon?ten=Thôn Thử",
        "GET, /don-vi/xa-chiem-hoa/sua",
        "GET, /tai-khoan/moi?unit={unit}",
        "POST, /cach-xem/{view}/xoa?duongDan=/"
    })
    void whatIsAnothersIsRefusedAndWrittenDown(String method, String address) throws Exception {
        var asking = SignedIn.actor(CHIEM_HOA, Role.OFFICER, Role.UNIT_ADMINISTRATOR);
        var path = address.replace("{assignment}", assignment(SCIENCE, "I.3").toString())
                .replace("{unit}", SCIENCE.toString())
                .replace("{view}", viewOf(CHAIRMAN).toString());
        int before = refusals(path);
        mvc.perform(request(HttpMethod.valueOf(method), URI.create(path.replace(" ", "%20")))
                        .with(as(asking))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(refusals(path)).isEqualTo(before + 1);
    }

    @Test
    void aRefusalIsWrittenDownHoweverLongItsAddress() throws Exception {
        var path = "/minh-chung/plan.count/q=" + "%C4%90".repeat(1000) + "~don-vi=so-khcn";
        mvc.perform(get(URI.create(path)).with(as(SignedIn.actor(CHIEM_HOA, Role.OFFICER))))
                .andExpect(status().isForbidden());
        assertThat(refusals(path.substring(0, 495))).isEqualTo(1);
    }

    private int refusals(String path) {
        return jdbc.sql("select count(*) from audit.entry where subject = :subject and action = 'audit.action.REFUSED'")
                .param("subject", "path:" + path.replaceFirst("[?].*", ""))
                .query(Integer.class)
                .single();
    }

    private UUID viewOf(Actor actor) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into web.saved_view (id, account, list, name, query)
                values (:id, :account, 'plan.tasks', 'Việc đỏ', 'han=OVERDUE')
                """).param("id", id).param("account", actor.account()).update();
        return id;
    }

    /** The members are those of the day of issue; who joins or leaves the class later has no part in what was given out. */
    @Test
    void aClassThatChangesAfterIssueLeavesWhatWasIssuedAlone() throws Exception {
        var administrator = SignedIn.actor(Unit.idOf("vp-ubnd-tinh"), Role.ADMINISTRATOR);
        var units = "select count(distinct a.unit) from plan.assignment a join plan.task t on t.id = a.task"
                + " where t.code = 'I.1' and a.part = 'LEAD' and a.ended_at is null and a.task in"
                + " (select t.id from plan.task t join plan.directive d on d.id = t.directive where d.slug = '98-kh-ubnd-2025')";
        var before = jdbc.sql(units).query(Integer.class).single();
        mvc.perform(post("/nhom-don-vi/ubnd-cap-xa/thanh-vien")
                        .param("unit", "xã Chiêm Hóa")
                        .param("firstDay", "01/07/2025")
                        .param("excluded", "true")
                        .with(as(administrator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql(units).query(Integer.class).single())
                .isEqualTo(before)
                .isEqualTo(124);
        assertThat(page(OFFICER, OWN)).contains("Đã họp 10 thôn");
    }

    @Test
    void silenceIsCountedInDaysAndAgreeingCountsCarryNoWarning() throws Exception {
        var id = assignment(CHIEM_HOA, "I.2");
        act(OFFICER, id, Act.of(Action.ACCEPT));
        jdbc.sql("update plan.assignment set accepted_at = accepted_at - interval '20 days' where id = :id")
                .param("id", id)
                .update();
        assertThat(page(OFFICER, "/ban-lam-viec")).contains("Im lặng 20 ngày");
        assertThat(page(AGGREGATOR, "/nhiem-vu/theo-don-vi?co=SILENT")).contains("Im lặng 20 ngày");
        assertThat(page(AGGREGATOR, "/ke-hoach/98-kh-ubnd-2025")).doesNotContain("#i-alert-triangle");
    }

    @Test
    void whatWasSentBackSaysSoAndWorkWithoutADaySaysWhy() throws Exception {
        var id = assignment(SCIENCE, "I.2");
        act(AGGREGATOR, id, Act.of(Action.REOPEN, "Biên bản thiếu chữ ký"));
        var row = Jsoup.parse(page(SCIENTIST, "/ban-lam-viec")).select("#SENT_BACK + tr");
        assertThat(row.select(".mc-st").text()).isEqualTo("Yêu cầu làm lại");
        assertThat(row.select(".mc-c-d").text()).isEqualTo("thường xuyên");
        assertThat(page(AGGREGATOR, "/nhiem-vu/theo-don-vi?co=REDO")).contains("I.2/so-khcn");
        assertThat(page(AGGREGATOR, "/nhiem-vu?co=REDO")).contains("98-kh-ubnd-2025/I.2");

        act(SCIENTIST, id, Act.report(90, "Đã bổ sung chữ ký"));
        assertThat(page(AGGREGATOR, "/nhiem-vu/theo-don-vi?co=REDO")).doesNotContain("I.2/so-khcn");
    }

    /** An aggregator's desk lists tasks; what waits there is counted in units' parts, and says so. */
    @Test
    void theNumberBesideTheDeskSaysWhatItCounts() throws Exception {
        assertThat(Jsoup.parse(page(AGGREGATOR, "/ban-lam-viec"))
                        .select("nav a[href=/ban-lam-viec] .mc-c")
                        .attr("title"))
                .matches("\\d+ phần việc chờ xác nhận");
        assertThat(Jsoup.parse(page(OFFICER, "/ban-lam-viec"))
                        .select("nav a[href=/ban-lam-viec] .mc-c")
                        .attr("title"))
                .endsWith("việc của đơn vị cần xử lý");
    }

    @Test
    void theAggregatorSeesTheWorkThatAnEndedUnitHasLeft() throws Exception {
        assertThat(page(AGGREGATOR, "/ban-lam-viec")).doesNotContain("việc của đơn vị đã kết thúc");
        jdbc.sql("update organisation.unit set valid_to = '2025-09-01' where id = :id")
                .param("id", CHIEM_HOA)
                .update();
        assertThat(page(AGGREGATOR, "/ban-lam-viec")).contains("việc của đơn vị đã kết thúc");
        assertThat(page(AGGREGATOR, "/nhiem-vu/theo-don-vi?ke-hoach=98-kh-ubnd-2025&ket-thuc=1"))
                .contains("I.1/xa-chiem-hoa")
                .doesNotContain("I.1/phuong-minh-xuan");
        assertThat(page(AGGREGATOR, OWN)).contains("/withdraw");
    }

    @Test
    void theSuccessorReadsWhatWasDoneAndProvedBefore() throws Exception {
        mvc.perform(multipart(OWN + "/report")
                        .file(new MockMultipartFile(
                                "proof", "Biên bản bàn giao.txt", "text/plain", "Đã họp đủ 26 thôn.".getBytes()))
                        .param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .param("percent", "92")
                        .param("note", "Trước khi sáp nhập")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var old = assignment(CHIEM_HOA, "I.1");
        var heir = Unit.idOf("phuong-minh-xuan");
        jdbc.sql("""
                update plan.assignment set ended_at = now(), successor = :successor where id = :old
                """)
                .param("successor", assignment(heir, "I.1"))
                .param("old", old)
                .update();
        var officer = SignedIn.actor(heir, Role.OFFICER);
        for (var path : List.of("/nhiem-vu/98-kh-ubnd-2025/I.1/phuong-minh-xuan", "/nhiem-vu/98-kh-ubnd-2025/I.1")) {
            assertThat(page(officer, path)).contains("Biên bản bàn giao.txt", "Trước khi sáp nhập");
        }
        var file = jdbc.sql("select file from plan.evidence where assignment = :old")
                .param("old", old)
                .query(UUID.class)
                .single();
        mvc.perform(get("/tep/" + file).with(as(officer))).andExpect(status().isOk());
        mvc.perform(get("/tep/" + file).with(as(SCIENTIST))).andExpect(status().isForbidden());
    }
}
