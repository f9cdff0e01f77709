package vn.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The product's main job on an instance without plans: a plan on paper becomes tasks on every desk, a task is reported with proof
 * and confirmed, the leader sees what is red.
 */
class MainJobTests {

    private static final Path PLAN_21 =
            RunningApp.project().resolve("document/src/test/resources/plans/21-KH-UBND-2025.ocr-markdown.txt");
    private static final Pattern TO_ASSIGNMENT = Pattern.compile("/nhiem-vu/[^/]+/[^/]+/xa-chiem-hoa$");
    private static final int READING_MS = 60_000;

    private static final String NEIGHBOUR = "Phường Minh Xuân";
    private static final String LOGIN = "lan.vt";
    private static final String PASSWORD = "Suoi-trong-2025";
    private static final Pattern ONE_TIME = Pattern.compile("Mật khẩu dùng một lần: (\\S+)");

    /** Columns of the leader's table. */
    private static final int OWNER = 2;

    private static final int DAYS_LATE = 3;
    private static final int REASON = 4;
    private static final Pattern SOMETHING = Pattern.compile("[^\\s–]{2}");

    @ParameterizedTest
    @EnumSource(Device.class)
    void aPlanOnPaperBecomesConfirmedWork(Device device) {
        try (var app = RunningApp.empty();
                var aggregator = Instances.visitor(app, device);
                var officer = Instances.visitor(app, device);
                var department = Instances.visitor(app, device);
                var administrator = Instances.visitor(app, device);
                var neighbour = Instances.visitor(app, device);
                var leader = Instances.visitor(app, device)) {
            var plan = signedIn(aggregator, People.AGGREGATOR);
            uploadAndCheck(plan);
            decideNames(plan);
            decideGaps(plan);
            issue(plan);

            hasWorkOfPlan21(signedIn(department, People.DEPARTMENT_OFFICER));
            var password = openAccount(signedIn(administrator, People.ADMINISTRATOR));
            hasWorkOfPlan21(signedInFirst(neighbour, password));

            var task = signedIn(officer, People.COMMUNE_OFFICER);
            acceptFirst(task);
            reportWithProof(task);
            task.getByRole(AriaRole.BUTTON, named("Báo cáo hoàn thành")).click();
            assertThat(task.locator(".mc-meta")).containsText("chờ xác nhận", ignoringCase());

            plan.navigate(path(task));
            plan.getByRole(AriaRole.BUTTON, named("Xác nhận hoàn thành")).click();
            assertThat(plan.locator(".mc-meta")).containsText("hoàn thành", ignoringCase());

            var overview = signedIn(leader, People.LEADER);
            overview.navigate("/lanh-dao");
            assertThat(overview.locator("h1")).containsText(Pattern.compile("21/KH-UBND: *[1-9]\\d* .*đỏ"));
            var red = overview.locator(".mc-la tbody tr").first().locator("td");
            assertThat(red.nth(OWNER)).hasText(SOMETHING);
            assertThat(red.nth(DAYS_LATE)).containsText(Pattern.compile("[1-9]\\d* ngày"));
            assertThat(red.nth(REASON)).hasText(SOMETHING);
        }
    }

    /** The 70 tasks stand beside the text they were read from. */
    private static void uploadAndCheck(Page page) {
        page.navigate("/ke-hoach/nhap");
        page.getByLabel("Chọn văn bản kế hoạch").setInputFiles(PLAN_21);
        page.getByRole(AriaRole.BUTTON, named("Tải lên và đọc")).click();
        var count = page.locator(".mc-rec b").first();
        count.waitFor(new Locator.WaitForOptions().setTimeout(READING_MS));
        assertThat(count).hasText("70/70");
        assertThat(page.locator(".mc-rbar a"))
                .hasText(new String[] {"I10/10", "II10/10", "III6/6", "IV6/6", "V7/7", "VI30/30", "VII1/1"});
        isSound(page);
        page.getByRole(AriaRole.LINK, named("Chọn nhiệm vụ I.4")).click();
        assertThat(page.locator("tr.mc-sel")).containsText("giá trị pháp lý của hồ sơ điện tử");
        assertThat(page.locator("#mc-src .mc-on").first()).containsText("giá trị pháp lý của hồ sơ điện tử");
        page.getByRole(AriaRole.LINK, named("Sửa nhiệm vụ I.4")).click();
        assertThat(page.locator(".mc-rowform")).isVisible();
        isSound(page);
        page.locator("[data-mc-cancel]").click();
    }

    /** Each name that no unit or class carries is decided once for all rows. */
    private static void decideNames(Page page) {
        page.getByRole(AriaRole.LINK, named("Cơ quan chưa rõ")).first().click();
        page.waitForLoadState();
        var names = page.locator("#mc-row-panel .mc-names tbody tr");
        for (var left = names.count(); left > 0; left = names.count()) {
            var row = names.first();
            var offers = row.locator("button[name=choice]");
            offers.first().click();
            assertThat(names).hasCount(left - 1);
        }
    }

    /** What the "6 rõ" review found is accepted, rule by rule, with a reason. */
    private static void decideGaps(Page page) {
        page.locator("a[href$='/xac-nhan']").first().click();
        var rules = page.locator("#sau-ro .mc-rule");
        assertThat(rules.first()).isVisible();
        isSound(page);
        for (var left = rules.count(); left > 0; left = rules.count()) {
            rules.first().getByRole(AriaRole.TEXTBOX).fill("Chấp nhận như bản chính đã ban hành.");
            rules.first().getByRole(AriaRole.BUTTON).click();
            assertThat(rules).hasCount(left - 1);
        }
    }

    private static void issue(Page page) {
        page.getByRole(AriaRole.LINK, named("Xem trước việc giao")).click();
        isSound(page);
        page.locator("input[name=adviceAccepted]").check();
        page.getByRole(AriaRole.BUTTON, named("Phát hành kế hoạch")).click();
        page.waitForURL(Pattern.compile(".*/ke-hoach/21-kh-ubnd-2025.*"));
        assertThat(page.locator("h1")).isVisible();
    }

    private static void hasWorkOfPlan21(Page page) {
        page.navigate("/ban-lam-viec");
        var rows = page.locator(".mc-desk-list .mc-c-code");
        assertThat(rows.first()).containsText(Pattern.compile("^21·[IV]+\\.\\d"));
        assertThat(page.locator(".mc-desk-list .mc-c-t a").first()).hasText(SOMETHING);
    }

    /** Only one commune has people in the demo: somebody of another one gets an account and the password to begin with. */
    private static String openAccount(Page page) {
        page.navigate("/tai-khoan/moi");
        page.locator("#unit").selectOption(new SelectOption().setLabel(NEIGHBOUR));
        page.getByRole(AriaRole.BUTTON, named("Tiếp tục")).click();
        page.locator("#name").fill("Vi Thị Lan");
        page.locator("#title").fill("Công chức Văn phòng HĐND và UBND");
        page.locator("#login").fill(LOGIN);
        page.locator("#role").selectOption("OFFICER");
        page.locator("#decision").fill("Quyết định số 12/QĐ-UBND ngày 01/10/2025");
        page.getByRole(AriaRole.BUTTON, named("Mở tài khoản")).click();
        var told = page.getByText(ONE_TIME).first().innerText();
        var password = ONE_TIME.matcher(told);
        Assertions.assertThat(password.find()).as(told).isTrue();
        return password.group(1);
    }

    private static Page signedInFirst(BrowserContext visitor, String oneTime) {
        var page = visitor.newPage();
        page.navigate("/dang-nhap");
        page.locator("#login").fill(LOGIN);
        page.locator("#password").fill(oneTime);
        page.locator("form[action='/dang-nhap'] button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/mat-khau-moi.*"));
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Lưu mật khẩu")).click();
        page.waitForURL(url -> !url.contains("/dang-nhap"));
        return page;
    }

    /** The commune's desk shows what it was given; one task is accepted there. */
    private static void acceptFirst(Page page) {
        page.navigate("/ban-lam-viec");
        var row = page.locator("tr")
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.BUTTON, named("Nhận"))))
                .first();
        var task = row.locator("a").first().getAttribute("href");
        row.locator("button").first().click();
        page.waitForLoadState();
        page.navigate(task);
        page.waitForURL(TO_ASSIGNMENT);
    }

    private static void reportWithProof(Page page) {
        page.getByLabel("%").first().fill("60");
        page.locator("#note").fill("Đã niêm yết tại trụ sở và 12 nhà văn hóa thôn.");
        page.locator("#proof")
                .setInputFiles(new FilePayload(
                        "Biên bản niêm yết.txt",
                        "text/plain",
                        "Biên bản niêm yết công khai".getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("Ghi nhận tiến độ")).click();
        assertThat(page.locator("main")).containsText("Biên bản niêm yết.txt");
        assertThat(page.locator("main")).containsText("12 nhà văn hóa thôn");
    }

    /** Readable by everyone, and no wider than the screen. */
    private static void isSound(Page page) {
        Assertions.assertThat(Axe.findings(page)).as(path(page)).isEmpty();
        Assertions.assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("px that %s is too wide", path(page))
                .isLessThanOrEqualTo(0);
    }

    private static Page signedIn(BrowserContext visitor, String login) {
        var page = visitor.newPage();
        People.signIn(page, login);
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.ContainsTextOptions ignoringCase() {
        return new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
