package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.minhchung.testing.SignedIn.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.minhchung.access.Role;
import vn.minhchung.document.Confidence;
import vn.minhchung.organisation.Unit;
import vn.minhchung.plan.Provision;
import vn.minhchung.testing.SignedIn;

/** What a person corrects in one document, the next of the same issuer is read by; what is removed acts no more. */
class ExampleTests extends IntakeTest {

    private static final String PLAN = """
            %s
            Số: %d/KH-UBND
            Tuyên Quang, ngày 10 tháng 9 năm %d

            KẾ HOẠCH
            %s

            TT\t%s\tCơ quan chủ trì\tCơ quan phối hợp\tKết quả\tThời gian
            1\tRà soát dữ liệu hộ tịch số %d\tTổ giúp việc liên ngành\tCông an tỉnh\tBáo cáo\tĐợt cao điểm thứ nhất
            2\tNiêm yết đường dây nóng số %d\tSở Nội vụ\tTổ giúp việc liên ngành\tBiên bản\tĐợt cao điểm thứ nhất

            II. MỤC TIÊU
            1. Tối thiểu 80%% hồ sơ của thôn, bản được số hóa.

            III. CHẾ ĐỘ BÁO CÁO
            Các đơn vị báo cáo kết quả về Công an tỉnh trước ngày 20 hằng tháng.
            """;

    private static final String ISSUER = "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG";
    private static int number = 500;

    private UUID plan(String issuer, int year, String title, String content) {
        number++;
        return draft(
                "ke-hoach-" + number + ".txt",
                PLAN.formatted(issuer, number, year, title + " " + number, content, number, number)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private UUID plan() {
        return plan(ISSUER, 2025, "Về dữ liệu", "Nội dung nhiệm vụ");
    }

    private void name(UUID draft) {
        assertThat(post(
                        "/ke-hoach/nhap/" + draft + "/co-quan",
                        "name",
                        "Tổ giúp việc liên ngành",
                        "choice",
                        "UNIT:" + POLICE))
                .hasStatus(HttpStatus.FOUND);
    }

    private Meaning lead(UUID draft) {
        return review(draft).rows().getFirst().lead().getFirst().meaning();
    }

    private UUID onlyExample() {
        return jdbc.sql("select id from plan.example where removed_at is null")
                .query(UUID.class)
                .single();
    }

    @Test
    void aNameDecidedOnceIsDecidedInTheNextPlanOfTheIssuer() throws IOException {
        var first = plan();
        assertThat(lead(first)).isInstanceOf(Meaning.Unknown.class);
        name(first);
        var number = review(first).draft().details().number();

        var next = plan();
        assertThat(lead(next)).isInstanceOfSatisfying(Meaning.One.class, one -> {
            assertThat(one.unit()).isEqualTo(POLICE);
            assertThat(one.why().key()).isEqualTo("intake.taught.name");
        });
        assertThat(review(next).unknown()).isEmpty();
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + next)))
                        .select(".mc-why")
                        .eachText())
                .anyMatch(text -> text.contains("là Công an tỉnh") && text.contains("theo cách đã sửa ở " + number));

        var elsewhere = plan("SỞ NỘI VỤ TỈNH TUYÊN QUANG", 2025, "Về dữ liệu", "Nội dung nhiệm vụ");
        assertThat(lead(elsewhere)).as("another issuer").isInstanceOf(Meaning.Unknown.class);
    }

    @Test
    void whatIsRemovedNoLongerActs() throws IOException {
        name(plan());
        var taught = plan();
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/cach-da-sua")));
        assertThat(page.select(".mc-exs").text())
                .contains("Tổ giúp việc liên ngành")
                .contains("Công an tỉnh");
        var example = onlyExample();
        for (int click = 0; click < 2; click++) {
            assertThat(post("/ke-hoach/nhap/cach-da-sua/" + example + "/bo")).hasStatus(HttpStatus.FOUND);
        }
        assertThat(lead(plan())).isInstanceOf(Meaning.Unknown.class);
        assertThat(lead(taught)).as("what is under review stays").isInstanceOf(Meaning.One.class);
        assertThat(count("select count(*) from audit.entry where action in ('intake.audit.EXAMPLE_KEPT',"
                        + " 'intake.audit.EXAMPLE_REMOVED') and subject = 'plan.example:" + example + "'"))
                .isEqualTo(2);
    }

    @Test
    void decidingAnewAndThrowingTheDraftAwayTakeTheExampleBack() {
        var first = plan();
        name(first);
        post("/ke-hoach/nhap/" + first + "/co-quan", "name", "Tổ giúp việc liên ngành");
        assertThat(lead(plan())).as("undecided again").isInstanceOf(Meaning.Unknown.class);
        var second = plan();
        name(second);
        post("/ke-hoach/nhap/" + second + "/bo");
        assertThat(lead(plan())).as("thrown away").isInstanceOf(Meaning.Unknown.class);
    }

    /** One decision for all rows worded alike; undo takes it back, and what it taught. */
    @Test
    void aDeadlineIsWordedAnewInAllRowsAndInTheNextPlan() throws IOException {
        var first = plan();
        assertThat(review(first).deadlines()).singleElement().satisfies(wording -> assertThat(wording.lines())
                .hasSize(2));
        assertThat(html(get("/ke-hoach/nhap/" + first + "?loc=thoi-han&khung=thoi-han")))
                .contains("Áp dụng cho 2 dòng");
        var fields = new String[] {"printed", "Đợt cao điểm thứ nhất", "words", "Trước ngày 15/11/2025"};
        for (int click = 0; click < 2; click++) {
            assertThat(post("/ke-hoach/nhap/" + first + "/thoi-han", fields)).hasStatus(HttpStatus.FOUND);
        }
        assertThat(review(first).rows())
                .allSatisfy(line -> assertThat(line.deadline().due()).contains(LocalDate.of(2025, 11, 15)));

        var next = plan();
        assertThat(review(next).rows()).allSatisfy(line -> {
            assertThat(line.deadline().due()).contains(LocalDate.of(2025, 11, 15));
            assertThat(line.body().grade(Column.DEADLINE).orElseThrow().taught().printed())
                    .isEqualTo("Đợt cao điểm thứ nhất");
        });
        assertThat(html(get("/ke-hoach/nhap/" + next))).contains("văn bản in: “Đợt cao điểm thứ nhất”");
        assertThat(review(plan(ISSUER, 2026, "Về dữ liệu", "Nội dung nhiệm vụ"))
                        .rows()
                        .getFirst()
                        .deadline()
                        .due())
                .as("a day is of its year")
                .isEmpty();

        post("/ke-hoach/nhap/" + first + "/hoan-tac");
        assertThat(review(first).rows())
                .allSatisfy(line -> assertThat(line.body().deadline()).isEqualTo("Đợt cao điểm thứ nhất"));
        assertThat(review(plan()).rows().getFirst().body().deadline()).isEqualTo("Đợt cao điểm thứ nhất");
    }

    @Test
    void theMeaningOfAColumnIsToldOnce() throws IOException {
        var first = plan(ISSUER, 2025, "Về dữ liệu", "Phần A");
        assertThat(contents(first)).as("guessed").containsOnly(Confidence.Reason.INFERRED);
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + first + "/cot")));
        assertThat(page.select("input[name=tieu-de]").eachAttr("value")).contains("Phần A");
        assertThat(post("/ke-hoach/nhap/" + first + "/cot", "tieu-de", "Phần A", "vai-tro", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/ke-hoach/nhap/" + first + "/cot", "tieu-de", "Phần A", "vai-tro", "CONTENT"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(contents(first)).containsOnly(Confidence.Reason.PRINTED);
        assertThat(review(first).source()).anyMatch(line -> line.text().contains("Phần A"));
        var second = plan(ISSUER, 2025, "Về dữ liệu", "Phần A");
        assertThat(contents(second)).containsOnly(Confidence.Reason.PRINTED);
        var from = "theo cách đã sửa ở " + review(first).draft().details().number();
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + second))).text())
                .contains("Vai trò của cột “Phần A” " + from);
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + second + "/cot")))
                        .select(".mc-fld:contains(Phần A)")
                        .text())
                .contains(from);
        assertThat(html(get("/ke-hoach/nhap/" + first))).doesNotContain(from);
        post("/ke-hoach/nhap/cach-da-sua/" + onlyExample() + "/bo");
        assertThat(contents(plan(ISSUER, 2025, "Về dữ liệu", "Phần A"))).containsOnly(Confidence.Reason.INFERRED);
    }

    /** How far the contents of the two tasks are trusted. */
    private List<Confidence.Reason> contents(UUID draft) {
        return review(draft).rows().stream()
                .map(line -> line.body()
                        .grade(Column.CONTENT)
                        .orElseThrow()
                        .confidence()
                        .reason())
                .toList();
    }

    @Test
    void whatIsCutOffATitleIsCutOffTheNext() {
        var first = plan(ISSUER, 2025, "(Dự thảo lần 2) Về dữ liệu", "Nội dung nhiệm vụ");
        var details = review(first).draft().details();
        assertThat(details.title()).startsWith("(Dự thảo lần 2)");
        current.run(
                AGGREGATOR,
                () -> intake.describe(first, details.titled(details.title().replace("(Dự thảo lần 2) ", ""))));
        assertThat(review(plan(ISSUER, 2025, "(Dự thảo lần 2) Về hộ tịch", "Nội dung nhiệm vụ"))
                        .draft()
                        .details()
                        .title())
                .startsWith("Về hộ tịch");
        assertThat(review(plan(ISSUER, 2025, "Về (Dự thảo lần 2) hộ tịch", "Nội dung nhiệm vụ"))
                        .draft()
                        .details()
                        .title())
                .as("elsewhere in the title")
                .startsWith("Về (Dự thảo lần 2)");
    }

    private Draft.Item first(Provision.Kind kind, UUID draft) {
        return review(draft).draft().reading().items().stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Import, correct, import the next: right at once, and it says whose correction that is. */
    @Test
    void aReportingRegimeIsPutRightOnce() throws IOException {
        var first = plan();
        var read = first(Provision.Kind.REPORTING, first);
        assertThat(read.more().facts()).containsEntry("before-day", "20");
        var number = review(first).draft().details().number();
        post(
                "/ke-hoach/nhap/" + first + "/muc/" + read.id(),
                "version",
                "0",
                "kind",
                "REPORTING",
                "text",
                read.text(),
                "report.cycle",
                "QUARTER",
                "report.due",
                "BEFORE",
                "report.day",
                "25",
                "report.to",
                "Văn phòng UBND tỉnh");
        assertThat(first(Provision.Kind.REPORTING, first).unit()).isEqualTo("QUARTER");

        var next = plan();
        assertThat(first(Provision.Kind.REPORTING, next).unit()).isEqualTo("QUARTER");
        assertThat(first(Provision.Kind.REPORTING, next).more().facts())
                .isEqualTo(Map.of("before-day", "25", "to", "Văn phòng UBND tỉnh"));
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + next)))
                        .select("details.mc-items .mc-told")
                        .text())
                .contains("theo cách đã sửa ở " + number);
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/cach-da-sua")))
                        .select(".mc-exs")
                        .text())
                .contains("hằng quý", "trước ngày 25", "gửi Văn phòng UBND tỉnh");
        post("/ke-hoach/nhap/" + first + "/hoan-tac");
        assertThat(first(Provision.Kind.REPORTING, plan()).more().facts()).containsEntry("before-day", "20");
    }

    /** For whom a criterion holds is decided once; taking the change back, or another issuer, knows nothing of it. */
    @Test
    void aLevelIsPutRightOnce() throws IOException {
        var first = plan();
        var read = first(Provision.Kind.CRITERION, first);
        assertThat(read.level()).isNull();
        var number = review(first).draft().details().number();
        post(
                "/ke-hoach/nhap/" + first + "/muc/" + read.id(),
                "version",
                "0",
                "kind",
                "CRITERION",
                "section",
                read.section(),
                "text",
                read.text(),
                "level",
                "thôn, bản");
        var next = plan();
        assertThat(first(Provision.Kind.CRITERION, next).level()).isEqualTo("thôn, bản");
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + next)))
                        .select("details.mc-items .mc-told")
                        .text())
                .contains("theo cách đã sửa ở " + number);
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/cach-da-sua")))
                        .select(".mc-exs")
                        .text())
                .contains("thôn, bản");
        assertThat(first(
                                Provision.Kind.CRITERION,
                                plan("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", 2025, "Về dữ liệu", "Nội dung nhiệm vụ"))
                        .level())
                .as("another issuer")
                .isNull();
        post("/ke-hoach/nhap/" + first + "/hoan-tac");
        assertThat(first(Provision.Kind.CRITERION, plan()).level()).isNull();
    }

    @Test
    void aWordOfTheTitleIsPutRightOnce() {
        var first = plan(ISSUER, 2025, "Về chuyen dỗi sồ ngành tư pháp", "Nội dung nhiệm vụ");
        var details = review(first).draft().details();
        current.run(
                AGGREGATOR,
                () -> intake.describe(
                        first, details.titled(details.title().replace("chuyen dỗi sồ", "chuyển đổi số"))));
        assertThat(review(plan(ISSUER, 2025, "Đẩy mạnh chuyen dỗi sồ trong trường học", "Nội dung nhiệm vụ"))
                        .draft()
                        .details()
                        .title())
                .startsWith("Đẩy mạnh chuyển đổi số trong trường học");
    }

    @Test
    void onlyAFewWordsWithoutFiguresAreLearntOfATitle() {
        assertThat(Lessons.Rewording.of("Về dữ liệu năm 2025", "Về dữ liệu năm 2026"))
                .isEmpty();
        assertThat(Lessons.Rewording.of("Về dữ liệu", "Thi đua ba nhất")).isEmpty();
        assertThat(Lessons.Rewording.of("Về đữ liệu hộ tịch", "Về dữ liệu hộ tịch"))
                .contains(new Lessons.Rewording("đữ", "dữ"));
        assertThat(new Lessons.Rewording("so hoa", "số hóa").in("Về so hoa, so hoan thiện"))
                .isEqualTo("Về số hóa, so hoan thiện");
    }

    @Test
    void aggregatorsAndAdministratorsOnly() {
        var administrator = SignedIn.actor(Unit.idOf("vp-ubnd-tinh"), Role.ADMINISTRATOR);
        var officer = SignedIn.actor(POLICE, Role.OFFICER);
        var path = "/ke-hoach/nhap/cach-da-sua";
        assertThat(mvc.get().uri(path).with(as(administrator)).exchange()).hasStatusOk();
        assertThat(mvc.get().uri(path).with(as(officer)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void headingsAreSaidInWordsOfTheReaderOnlyWhereTheyAreTheSame() {
        var source = vn.minhchung.document.SourceText.of(java.util.List.of(
                "KẾ HOẠCH", "TT\tPhần A\tCơ quan chủ trì", "1\tPhần A\tSở Nội vụ", "2\tViệc khác\tSở Tư pháp"));
        var said = Headings.said(source, Map.of("phan a", Headings.Role.CONTENT));
        assertThat(said.line(2).text()).isEqualTo("TT\tNội dung nhiệm vụ\tCơ quan chủ trì");
        assertThat(said.line(3).text()).isEqualTo("1\tPhần A\tSở Nội vụ");
        assertThat(Headings.said(source, Map.of("phan b", Headings.Role.CONTENT)))
                .isNull();
    }
}
