package vn.minhchung.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.minhchung.testing.SignedIn.as;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.document.Deadline;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.UnitClass;
import vn.minhchung.testing.SignedIn;

/** The pages of the whole plan module: lists, task, assignment, desk, plan, leader. */
@Tag("whole")
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class PlanPagesTests {

    private static final UUID POLICE = Unit.idOf("cong-an-tinh");
    private static final UUID SCIENCE = Unit.idOf("so-khcn");
    private static final UUID CHIEM_HOA = Unit.idOf("xa-chiem-hoa");
    private static final Actor AGGREGATOR = SignedIn.actor(POLICE, Role.AGGREGATOR);
    private static final Actor OFFICER = SignedIn.actor(CHIEM_HOA, Role.OFFICER);
    private static final Actor UNIT_LEADER = SignedIn.actor(CHIEM_HOA, Role.UNIT_LEADER);
    private static final Actor SCIENTIST = SignedIn.actor(SCIENCE, Role.OFFICER);
    private static final Actor CHAIRMAN = SignedIn.actor(Unit.idOf("ubnd-tinh"), Role.LEADER);
    private static final Actor AUDITOR = SignedIn.actor(Unit.idOf("thanh-tra-tinh"), Role.AUDITOR);

    private static final String OWN = "/nhiem-vu/98-kh-ubnd-2025/I.1/xa-chiem-hoa";
    private static final String OTHERS = "/nhiem-vu/98-kh-ubnd-2025/I.2/so-khcn";

    @Autowired
    MockMvc mvc;

    @Autowired
    Plans plans;

    @Autowired
    TaskWork work;

    @Autowired
    Giving giving;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aPlanUnderWay() {
        var communes = new Owner.UnitClass(UnitClass.idOf("ubnd-cap-xa"));
        var science = new Owner.OneUnit(SCIENCE);
        var plan = new NewPlan(
                "98/KH-UBND",
                LocalDate.of(2025, 7, 31),
                "Kế hoạch thử các trang",
                "Ủy ban nhân dân tỉnh",
                POLICE,
                null,
                List.of(new NewGroup("I", "Về thể chế", 3)),
                List.of(
                        PlanModuleTests.task(
                                "1",
                                List.of(communes),
                                List.of(science),
                                new Deadline.InMonth("trong tháng 9/2025", YearMonth.of(2025, 9), false, false)),
                        PlanModuleTests.task(
                                "2",
                                List.of(science),
                                List.of(communes),
                                new Deadline.Recurring("Thực hiện thường xuyên", null, null, false)),
                        PlanModuleTests.task(
                                "3",
                                List.of(science),
                                List.of(),
                                new Deadline.ByDate(
                                        "trước 01/07/2025", LocalDate.of(2025, Month.JULY, 1), true, false, false))),
                List.of(new Provision(
                        Provision.Kind.TARGET,
                        "II.1",
                        "Tỷ lệ hồ sơ trực tuyến",
                        "cấp xã",
                        BigDecimal.valueOf(80),
                        "%",
                        null,
                        12)));
        current.run(AGGREGATOR, () -> plans.issue(plan));
        act(OFFICER, assignment(CHIEM_HOA, "I.1"), Act.of(Action.ACCEPT));
        act(
                OFFICER,
                assignment(CHIEM_HOA, "I.1"),
                Act.report(40, "Đã họp 10 thôn").counting(BigDecimal.valueOf(214), "bản ghi còn lại"));
        act(OFFICER, assignment(CHIEM_HOA, "I.1"), Act.of(Action.RAISE_OBSTACLE, "Đường truyền hỏng"));
        act(
                OFFICER,
                assignment(CHIEM_HOA, "I.1"),
                Act.askExtension(LocalDate.now().plusYears(1), "Chờ thiết bị"));
        act(SCIENTIST, assignment(SCIENCE, "I.2"), Act.of(Action.ACCEPT));
        act(SCIENTIST, assignment(SCIENCE, "I.2"), Act.of(Action.DONE));
    }

    private UUID assignment(UUID unit, String code) {
        return jdbc.sql("""
                select a.id from plan.assignment a join plan.task t on t.id = a.task
                join plan.directive d on d.id = t.directive
                where a.unit = :unit and t.code = :code and d.slug = '98-kh-ubnd-2025'
                """)
                .param("unit", unit)
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    private int version(UUID assignment) {
        return jdbc.sql("select version from plan.assignment where id = :id")
                .param("id", assignment)
                .query(Integer.class)
                .single();
    }

    private void act(Actor actor, UUID assignment, Act act) {
        current.run(actor, () -> work.act(assignment, version(assignment), UUID.randomUUID(), act));
    }

    private String page(Actor actor, String path) throws Exception {
        var html = mvc.perform(get(path).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).as(path).doesNotContain("??").contains("</html>");
        return html;
    }

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
                .mapToObj(number -> PlanModuleTests.task(
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
        assertThat(page(OFFICER, "/ke-hoach/98-kh-ubnd-2025")).contains("trong phạm vi của bạn");
    }

    @Test
    void theAdministratorSetsADatedNumber() throws Exception {
        var administrator = SignedIn.actor(Unit.idOf("vp-ubnd-tinh"), Role.ADMINISTRATOR);
        var today = LocalDate.now();
        assertThat(page(administrator, "/tham-so")).contains("đang áp dụng", "Kế hoạch 21/KH-UBND ngày 31/7/2025");
        for (int twice = 0; twice < 2; twice++) {
            setting(administrator, "10", today).andExpect(redirectedUrl("/tham-so"));
        }
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = 'plan.setting:SILENT_DAYS'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(page(administrator, "/tham-so")).contains("Chỉ đạo tại giao ban tháng 11");
        setting(administrator, "0", today).andExpect(status().is(422));
        setting(administrator, "10", today.minusDays(1)).andExpect(status().is(422));
        setting(AGGREGATOR, "10", today).andExpect(status().isForbidden());
        mvc.perform(get("/tham-so").with(as(AGGREGATOR))).andExpect(status().isForbidden());
    }

    private ResultActions setting(Actor actor, String value, LocalDate from) throws Exception {
        return mvc.perform(post("/tham-so")
                .param("name", "SILENT_DAYS")
                .param("value", value)
                .param("validFrom", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(from))
                .param("basis", "Chỉ đạo tại giao ban tháng 11")
                .with(as(actor))
                .with(csrf()));
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
    void aReturnedTaskIsGivenToAnotherUnitOnceHoweverOftenTheFormArrives() throws Exception {
        var address = "/nhiem-vu/98-kh-ubnd-2025/I.3/giao-them";
        var before = Jsoup.parse(page(AGGREGATOR, address));
        var request = before.select("input[name=request]").val();
        for (int click = 0; click < 2; click++) {
            mvc.perform(give(address, request, "UBND xã Chiêm Hóa"))
                    .andExpect(redirectedUrl("/nhiem-vu/98-kh-ubnd-2025/I.3"));
        }
        assertThat(page(OFFICER, "/nhiem-vu/98-kh-ubnd-2025/I.3/xa-chiem-hoa"))
                .contains("Giao thêm đơn vị", "Đúng chức năng");
        var again = mvc.perform(give(address, UUID.randomUUID().toString(), "UBND xã Chiêm Hóa"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("đã được giao nhiệm vụ I.3");
        assertThat(Jsoup.parse(again).select("textarea[name=reason]").val()).startsWith("Đúng chức năng");
        mvc.perform(give(address, UUID.randomUUID().toString(), "Sở Không Có"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(address).with(as(OFFICER))).andExpect(status().isForbidden());
        assertThatThrownBy(() -> current.run(
                        OFFICER,
                        () -> giving.give(
                                task("I.3"), SCIENCE, Part.LEAD, UUID.randomUUID(), "Không phải việc của tôi")))
                .isInstanceOf(NotAllowed.class);
    }

    private static MockHttpServletRequestBuilder give(String address, String request, String unit) {
        return post(address)
                .param("request", request)
                .param("unit", unit)
                .param("part", "LEAD")
                .param("reason", "Đúng chức năng của đơn vị")
                .with(as(AGGREGATOR))
                .with(csrf());
    }

    private UUID task(String code) {
        return jdbc.sql("select t.id from plan.task t join plan.directive d on d.id = t.directive"
                        + " where t.code = :code and d.slug = '98-kh-ubnd-2025'")
                .param("code", code)
                .query(UUID.class)
                .single();
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
    void anOfficerReportsWithAProofAndTheAggregatorSeesIt() throws Exception {
        mvc.perform(multipart(OWN + "/report")
                        .file(new MockMultipartFile(
                                "proof", "Biên bản họp thôn.txt", "text/plain", "Đã họp đủ 26 thôn.".getBytes()))
                        .param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .param("request", UUID.randomUUID().toString())
                        .param("percent", "92")
                        .param("note", "Đối chiếu xong thôn Phúc Hưng")
                        .param("figure", "1.870,5")
                        .param("back", "/ban-lam-viec")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(redirectedUrl("/ban-lam-viec"));
        assertThat(page(AGGREGATOR, OWN)).contains("Biên bản họp thôn.txt", "Đối chiếu xong thôn Phúc Hưng", "1.870,5");
    }

    @Test
    void whatWasTypedSurvivesAConflictAndAnIncompleteForm() throws Exception {
        var stale = mvc.perform(post(OWN + "/report")
                        .param("version", "0")
                        .param("percent", "77")
                        .param("note", "Nội dung đã gõ")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(stale).contains("Nội dung đã gõ", "Đã họp 10 thôn", "value=\"77\"");
        var incomplete = mvc.perform(post(OWN + "/report")
                        .param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .param("note", "Quên tỷ lệ")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(incomplete).contains("Quên tỷ lệ");
    }

    /** A refused proof or a text that is too long costs nothing of what was typed; the proofs before it are kept. */
    @Test
    void whatWasTypedSurvivesARefusedProofAndALongText() throws Exception {
        var secret = refused(multipart(OWN + "/report")
                .file(new MockMultipartFile("proof", "Biên bản.txt", "text/plain", "Đã họp.".getBytes(UTF_8)))
                .file(new MockMultipartFile(
                        "proof", "Công văn.txt", "text/plain", "TỐI MẬT\nSố: 01/CV".getBytes(UTF_8)))
                .param("percent", "77")
                .param("note", "Nội dung đã gõ"));
        assertThat(secret.select("textarea[name=note]").first().text()).isEqualTo("Nội dung đã gõ");
        assertThat(secret.select("input[name=percent]").val()).isEqualTo("77");
        assertThat(secret.select(".mc-note[role=alert]").text()).contains("Công văn.txt");
        assertThat(secret.select("form.mc-plan-report input[type=hidden][name=files]"))
                .hasSize(1);

        var much = "ă".repeat(4001);
        var long1 = refused(multipart(OWN + "/report").param("percent", "77").param("note", much));
        assertThat(long1.select("textarea[name=note]").first().text()).isEqualTo(much);
        assertThat(long1.select(".mc-note[role=alert]").text()).contains("4.000");
        refused(multipart(OWN + "/report")
                .param("percent", "77")
                .param("note", "x")
                .param("figureLabel", "ă".repeat(201)));
        assertThat(refused(multipart(OWN + "/report").param("percent", "bảy").param("note", "Còn nguyên"))
                        .text())
                .contains("Còn nguyên", "1.870,5");
        assertThat(refused(multipart(OWN + "/report")
                                .param("percent", "77")
                                .param("note", "Còn nguyên")
                                .param("figure", "1e200000"))
                        .text())
                .contains("Còn nguyên", "1.870,5");
        for (var figure : List.of("1" + "0".repeat(15), "0,12345")) {
            assertThat(refused(multipart(OWN + "/report")
                                    .param("percent", "77")
                                    .param("note", "Còn nguyên")
                                    .param("figure", figure))
                            .select(".mc-note[role=alert]")
                            .text())
                    .as(figure)
                    .contains("15 chữ số");
        }
    }

    private Document refused(MockMultipartHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
    }

    @Test
    void aProofThatBrowsersCanShowOpensInPlace() throws Exception {
        var png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        mvc.perform(multipart(OWN + "/report")
                        .file(new MockMultipartFile("proof", "Ảnh niêm yết.png", "image/png", png))
                        .file(new MockMultipartFile("proof", "Biên bản.txt", "text/plain", "Đã họp.".getBytes(UTF_8)))
                        .param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .param("percent", "92")
                        .param("note", "Đã niêm yết")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().isFound());
        var files = Jsoup.parse(page(AGGREGATOR, OWN)).select("a.mc-file");
        assertThat(files.select("[title='Ảnh niêm yết.png']").attr("href")).matches("/tep/[0-9a-f-]+/xem");
        assertThat(files.select("[title='Biên bản.txt']").attr("href")).matches("/tep/[0-9a-f-]+");
    }

    @Test
    void everyFormWithWordsKeepsADraft() throws Exception {
        for (var path : List.of(OWN, "/ban-lam-viec?mo=" + assignment(CHIEM_HOA, "I.1"))) {
            var written = Jsoup.parse(page(OFFICER, path)).select("main form:has([name=note]:not([type=hidden]))");
            assertThat(written).as(path).isNotEmpty().allSatisfy(form -> {
                assertThat(form.attr("data-mc-draft")).isNotEmpty();
                assertThat(form.select("[data-mc-draft-state]")).hasSize(1);
            });
        }
    }

    @Test
    void theAggregatorConfirmsManyAtOnce() throws Exception {
        var task = jdbc.sql("select task from plan.assignment where id = :id")
                .param("id", assignment(SCIENCE, "I.2"))
                .query(UUID.class)
                .single();
        mvc.perform(post("/nhiem-vu/xac-nhan")
                        .param("chon", task.toString())
                        .with(as(AGGREGATOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/nhiem-vu"));
        assertThat(page(AGGREGATOR, OTHERS)).contains("Hoàn thành");
    }

    @Test
    void aSecondClickOnManyGetsTheSameAnswerAndTheFilteredListBack() throws Exception {
        var task = jdbc.sql("select task from plan.assignment where id = :id")
                .param("id", assignment(SCIENCE, "I.2"))
                .query(UUID.class)
                .single();
        assertThat(page(AGGREGATOR, "/nhiem-vu?tien-do=AWAITING_CONFIRMATION"))
                .contains("name=\"request\"", "name=\"query\" value=\"tien-do=AWAITING_CONFIRMATION\"");
        var request = UUID.randomUUID().toString();
        var toasts = new java.util.HashSet<String>();
        for (int click = 0; click < 2; click++) {
            var answer = mvc.perform(post("/nhiem-vu/xac-nhan")
                            .param("chon", task.toString())
                            .param("request", request)
                            .param("query", "tien-do=AWAITING_CONFIRMATION")
                            .with(as(AGGREGATOR))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/nhiem-vu?tien-do=AWAITING_CONFIRMATION"))
                    .andReturn()
                    .getResponse();
            toasts.add(String.valueOf(answer.getHeader("Set-Cookie")));
        }
        assertThat(toasts).hasSize(1);
    }

    @Test
    void aDoubleClickOnAcceptIsNoConflict() throws Exception {
        var id = assignment(CHIEM_HOA, "I.2");
        assertThat(page(OFFICER, "/ban-lam-viec?ban=don-vi"))
                .contains("I.2/xa-chiem-hoa/accept")
                .contains("\"request\"");
        var version = String.valueOf(version(id));
        var request = UUID.randomUUID().toString();
        for (int click = 0; click < 2; click++) {
            mvc.perform(post("/nhiem-vu/98-kh-ubnd-2025/I.2/xa-chiem-hoa/accept")
                            .param("version", version)
                            .param("request", request)
                            .param("back", "/ban-lam-viec?ban=don-vi")
                            .with(as(OFFICER))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/ban-lam-viec?ban=don-vi"));
        }
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
