package vn.minhchung.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.testing.PageCheck;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({SheetPages.class, WebModuleTests.Rooms.class})
class WebModuleTests {

    static final Actor OFFICER = SignedIn.actor(UUID.nameUUIDFromBytes("unit:xa-chiem-hoa".getBytes()), Role.OFFICER);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UnreadableRequests unreadable;

    /** No mock request gets so far: it is Tomcat that refuses an address of 9,000 characters. */
    @Test
    void whatTomcatCannotReadIsAnsweredInVietnamese() throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        unreadable.customize(factory);
        var server = factory.getWebServer();
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var address = "http://localhost:" + server.getPort() + "/tim-kiem?q=" + "a".repeat(9000);
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("rút ngắn nội dung tìm").doesNotContain("Bad Request");
        } finally {
            server.stop();
        }
    }

    @TestConfiguration
    static class Rooms {
        @Bean
        Room sheetRoom() {
            return room("/bang-mau", "web.product", "list-check", RoomGroup.WORK, Set.of(), OptionalLong.of(1638));
        }

        @Bean
        Room administrationRoom() {
            return room(
                    "/quan-tri",
                    "web.rooms",
                    "settings",
                    RoomGroup.ADMINISTRATION,
                    Set.of(Role.ADMINISTRATOR),
                    OptionalLong.empty());
        }

        /** The sample figure; its numbers are invented. */
        @Bean
        ProofSource sampleProof() {
            return new ProofSource() {
                @Override
                public String kind() {
                    return "task";
                }

                @Override
                public Proof proof(String id, Actor actor) {
                    var months = java.util.stream.IntStream.rangeClosed(1, 10)
                            .mapToObj(month -> new Proof.History.Point(month + "", 60 + month * 1.8, "78,4"))
                            .toList();
                    return new Proof(
                            "Tỷ lệ hồ sơ tiếp nhận trực tuyến, 25 dịch vụ công thiết yếu",
                            "Xã Chiêm Hóa · kỳ tháng 10, 08/09–07/10/2025",
                            "78,4 %",
                            new Proof.Verdict("bad", "x", "Chưa đạt 80 %"),
                            "Giá trị chưa làm tròn 78,388 %; xét đạt theo giá trị này.",
                            Proof.Formula.share(
                                    new Proof.Part("Hồ sơ nộp trực tuyến, tiếp nhận trong kỳ", "1.284", "task/2"),
                                    new Proof.Part("Tất cả hồ sơ tiếp nhận trong kỳ", "1.638"),
                                    "Công thức bản 3, từ 01/07/2025; căn cứ KH 230, mục II.2.1."),
                            List.of(
                                    new Proof.Records(
                                            "Mẫu số",
                                            1638,
                                            List.of("Mã hồ sơ", "Thủ tục", "Cách nộp"),
                                            List.of(new Proof.Line(
                                                    List.of("H60.57.12-251007-0011", "Đăng ký khai sinh", "trực tuyến"),
                                                    "/bang-mau")),
                                            "/bang-mau/danh-sach",
                                            "/bang-mau/danh-sach/excel"),
                                    new Proof.Records("Còn lại", 354, List.of("Mã hồ sơ"), List.of(), null, null)),
                            List.of(new Proof.Source(
                                    Proof.Origin.AUTOMATIC,
                                    "từ Hệ thống thông tin giải quyết TTHC tỉnh: 1.631 hồ sơ",
                                    "08:30",
                                    null)),
                            new Proof.History("Lịch sử 10 tháng", months, 80.0, "Tháng 8 tính lại ngày 04/09."));
                }
            };
        }

        private static Room room(
                String path, String key, String icon, RoomGroup group, Set<Role> roles, OptionalLong count) {
            return new Room(path, key, icon, group, 1, roles.toArray(Role[]::new)) {
                @Override
                public OptionalLong count(Actor actor) {
                    return count;
                }
            };
        }
    }

    @Test
    void thePageShowsWhoIsActingAndTheRoomsOfTheirRole() {
        var page = page("/bang-mau");
        assertThat(page).contains("Nông Thị Bích Hạnh", "aria-current=\"page\"", "1.638", "Công việc");
        assertThat(page).doesNotContain("/quan-tri", "??");
    }

    @Test
    void wideWorkHasANavigationOfIcons() {
        assertThat(page("/bang-mau/hep")).contains("mc-app mc-slim");
    }

    @Test
    void aListIsNarrowedSortedGroupedAndPagedByItsAddress() {
        var page = page("/bang-mau/danh-sach");
        assertThat(page).contains("250 nhiệm vụ", "1–100 / 250", "trang=2", "/minh-chung/task/1", "02/10/2025");
        assertThat(page("/bang-mau/danh-sach?trang=9")).contains("201–250 / 250");
        var late = page("/bang-mau/danh-sach?tinh-trang=late&sap-xep=-han&nhom=chuong&cot=so,han");
        assertThat(late)
                .contains("50 nhiệm vụ", "Mục 25", "aria-sort=\"descending\"")
                .doesNotContain("An Tường");
        assertThat(late.indexOf("I.250")).isGreaterThan(late.indexOf("I.5<"));
    }

    @Test
    void whatPeopleTypeIntoAListNeverBecomesSql() {
        assertThat(page("/bang-mau/danh-sach?q=Định DANH 249&han-tu=31/02/2025&sap-xep=number;drop&nhom='"))
                .contains("1 nhiệm vụ");
        assertThat(page("/bang-mau/danh-sach?q=%25'--")).contains("0 nhiệm vụ", "Bỏ hết bộ lọc");
    }

    @Test
    void aViewIsKeptUnderItsNameAndForgotten() {
        var saved = mvc.perform(post("/cach-xem")
                .param("danhSach", "sheet.tasks")
                .param("ten", "Việc đỏ của tôi")
                .param("truyVan", "tinh-trang=late")
                .param("duongDan", "/bang-mau/danh-sach")
                .with(csrf())
                .with(SignedIn.as(OFFICER)));
        assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl("/bang-mau/danh-sach?tinh-trang=late");
        var page = Jsoup.parse(page("/bang-mau/danh-sach?tinh-trang=late"));
        assertThat(page.select(".mc-tabs a[aria-current]").text()).isEqualTo("Việc đỏ của tôi");
        var forget = page.select(".mc-tabs button[formaction]").attr("formaction");
        assertThat(mvc.perform(post(forget)
                        .param("duongDan", "/")
                        .with(csrf())
                        .with(SignedIn.as(SignedIn.actor(UUID.randomUUID(), Role.OFFICER)))))
                .as("another's view")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.perform(post(forget)
                        .param("duongDan", "//elsewhere.example")
                        .with(csrf())
                        .with(SignedIn.as(OFFICER))))
                .hasRedirectedUrl("/");
        assertThat(page("/bang-mau/danh-sach")).doesNotContain("Việc đỏ của tôi");
    }

    @Test
    void aListBecomesAnExcelFileWithRealDatesAndNumbers() throws Exception {
        var result = mvc.perform(get("/bang-mau/danh-sach/excel?tinh-trang=fine&q=dinh danh 4999")
                .with(SignedIn.as(OFFICER)));
        assertThat(result).hasStatusOk();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Nhiệm vụ mẫu");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Lọc theo chữ: dinh danh 4999; Tình trạng: Đúng tiến độ");
            assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEqualTo("Hạn");
            assertThat(sheet.getRow(5).getCell(3).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2025, 10, 1).plusDays(4999));
            assertThat(sheet.getRow(5).getCell(5).getNumericCellValue()).isEqualTo(4999 % 101 / 100.0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
        }
    }

    @Test
    void anExcelFileIsPutTogetherInOurOwnFolder(@Value("${minhchung.data}") Path data) {
        new SheetFiles(data);
        assertThat(mvc.perform(get("/bang-mau/danh-sach/excel").with(SignedIn.as(OFFICER))))
                .hasStatusOk();
        assertThat(data.resolve("tmp")).isDirectory();
    }

    @Test
    void aWrongFormComesBackWithHowToMendIt() {
        var unreadable = submit("ten", "Họp dân", "share", "nhiều", "done", "31/02/2025");
        assertThat(unreadable).hasStatus(422);
        assertThat(body(unreadable)).contains("ví dụ 78,4", "ví dụ 08/10/2025", "Còn 2 ô cần sửa", "value=\"nhiều\"");
        assertThat(Jsoup.parse(body(unreadable)).select("#title").attr("value")).isEqualTo("Họp dân");
        var unfit = submit("ten", "x".repeat(41), "done", "");
        assertThat(body(unfit)).contains("Dài quá 40 ký tự", "Ô này chưa điền", "Còn 2 ô cần sửa");
    }

    @Test
    void textComesInComposedAndTrimmed() {
        var answer = submit("ten", "  Ho\u0323p da\u0302n  ", "done", "30/09/2025", "share", "1.638,5");
        assertThat(answer).hasStatus3xxRedirection();
        var cookie = answer.getResponse().getCookie("mc-thong-bao");
        var page = mvc.perform(get("/bang-mau/o-nhap").cookie(cookie).with(SignedIn.as(OFFICER)));
        assertThat(body(page)).contains("Đã ghi nhận “Họp dân”.");
        assertThat(page.getResponse().getCookie("mc-thong-bao").getMaxAge()).isZero();
    }

    @Test
    void aRefusalIsExplainedToPeopleToHtmxAndToPrograms() {
        assertThat(submit("ten", "cấm", "done", "30/09/2025")).hasStatus(403);
        var page = submit("ten", "không", "done", "30/09/2025");
        assertThat(page).hasStatus(409);
        assertThat(body(page)).contains("<h1>Chưa ghi nhận</h1>", "Đã lưu 20 cách xem");
        var alert = mvc.perform(request("ten", "không", "done", "30/09/2025").header("HX-Request", "true"));
        assertThat(body(alert)).startsWith("<div class=\"mc-note mc-bad\">").contains("Đã lưu 20 cách xem");
        var problem = mvc.perform(request("ten", "không", "done", "30/09/2025").header("Accept", "application/json"));
        assertThat(problem).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(body(problem)).contains("\"type\":\"urn:minh-chung:web.list.too-many-views\"");
    }

    @Test
    void whenWeBreakThePersonGetsANumberAndNoSecrets() {
        var answer = submit("ten", "lỗi", "done", "30/09/2025");
        assertThat(answer).hasStatus(500);
        assertThat(body(answer))
                .containsPattern("kèm mã [0-9A-F]{12}")
                .doesNotContain("select *", "saved_view", "Exception");
    }

    @Test
    void everyFigureOpensItsProofAsAPageAndAsAPanel() {
        var whole = page("/minh-chung/task/1");
        assertThat(whole)
                .contains("<h1>Tỷ lệ hồ sơ", "/minh-chung/task/2", "× 100", "1.638", "Tự động", "Chưa đạt 80 %");
        var panel = body(mvc.perform(
                get("/minh-chung/task/1").header("HX-Request", "true").with(SignedIn.as(OFFICER))));
        assertThat(panel).contains("id=\"mc-panel-title\"", "Mở cả trang").doesNotContain("<html", "<main");
        assertThat(mvc.perform(get("/minh-chung/no/1").with(SignedIn.as(OFFICER))))
                .hasStatus(404);
    }

    @Test
    void searchFindsRoomsOfTheRoleWithOrWithoutDiacritics() {
        assertThat(page("/tim-kiem?q=minh chung")).contains("href=\"/bang-mau\"", "Các mục làm việc");
        assertThat(page("/tim-kiem?q=cac muc")).contains("Không tìm thấy").doesNotContain("/quan-tri");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        var answer = mvc.perform(get("/khong-co").with(SignedIn.as(OFFICER)).header("Accept", "text/html"));
        assertThat(answer).hasStatus(404);
        assertThat(body(answer)).contains("Không tìm thấy trang", "Nông Thị Bích Hạnh");
    }

    @Test
    void everyPageOfTheSheetIsSoundInBothLanguagesAndThemes() {
        for (var path : List.of(
                "/bang-mau",
                "/bang-mau/hep",
                "/bang-mau/o-nhap",
                "/bang-mau/danh-sach",
                "/tim-kiem?q=x",
                "/minh-chung/task/1")) {
            page(path);
            var english = mvc.perform(get(path)
                    .cookie(new Cookie("mc-ngon-ngu", "en"), new Cookie("mc-giao-dien", "dark"))
                    .with(SignedIn.as(OFFICER)));
            PageCheck.assertSound(body(english));
            assertThat(body(english)).contains("<html lang=\"en\" data-theme=\"dark\">", "media=\"screen\"", "Search");
        }
    }

    @Test
    void thePageCheckFindsWhatIsWrong() {
        assertThat(
                        PageCheck.problems(
                                "<html><body><h1>a</h1><h1>b</h1><input name=x><p onclick=y>??web.z_vi??</p><use href='#i-none'></body></html>"))
                .anyMatch(problem -> problem.startsWith("2 × <h1>"))
                .anyMatch(problem -> problem.startsWith("0 × <main>"))
                .anyMatch(problem -> problem.startsWith("no label"))
                .anyMatch(problem -> problem.startsWith("a message is missing: ??web.z_vi??"))
                .anyMatch(problem -> problem.startsWith("attribute onclick"))
                .anyMatch(problem -> problem.startsWith("no icon i-none"))
                .contains("no doctype", "no language", "no title");
    }

    @Test
    void languageAndThemeAreRememberedAndLeadBackToThePageTheyWereChosenOn() {
        var answer = mvc.perform(post("/tuy-chon/giao-dien")
                .param("chon", "dark")
                .header("Referer", "http://localhost/bang-mau/danh-sach?tinh-trang=late")
                .with(csrf())
                .with(SignedIn.as(OFFICER)));
        assertThat(answer).hasRedirectedUrl("/bang-mau/danh-sach?tinh-trang=late");
        assertThat(answer.getResponse().getCookie("mc-giao-dien").getValue()).isEqualTo("dark");
        var away = mvc.perform(post("/tuy-chon/ngon-ngu")
                .param("chon", "en")
                .header("Referer", "http://elsewhere.example//evil")
                .with(csrf())
                .with(SignedIn.as(OFFICER)));
        assertThat(away).hasRedirectedUrl("/");
    }

    private MvcTestResult submit(String... nameAndValue) {
        return mvc.perform(request(nameAndValue));
    }

    private static MockHttpServletRequestBuilder request(String... nameAndValue) {
        var request = post("/bang-mau/o-nhap").param("_sure", "on").with(csrf()).with(SignedIn.as(OFFICER));
        for (int i = 0; i < nameAndValue.length; i += 2) {
            request.param(nameAndValue[i].replace("ten", "title"), nameAndValue[i + 1]);
        }
        return request;
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String page(String path) {
        var result = mvc.perform(get(path).with(SignedIn.as(OFFICER)));
        assertThat(result).hasStatusOk();
        var page = body(result);
        PageCheck.assertSound(page);
        return page;
    }

    @Test
    void aFileThatIsTooLargeIsToldSoThoughAFilterFoundIt() {
        var cause = new FileSizeLimitExceededException("too large", 60, 50);
        assertThat(mvc.get()
                        .uri("/error")
                        .with(SignedIn.as(OFFICER))
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(cause)))
                .hasStatus(413)
                .bodyText()
                .contains("50 MB");
    }
}
