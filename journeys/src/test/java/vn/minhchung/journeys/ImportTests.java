package vn.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A letter of another province, whose tasks are sentences, becomes a plan at work; what was decided on it is remembered for the next
 * document of its issuer, and a better copy of it is taken over point by point.
 */
class ImportTests {

    private static final Path CORPUS = RunningApp.project().resolve("document/src/test/resources/corpus");
    private static final int READING_MS = 60_000;
    private static final String NUMBER = "512/UBND-NC";
    private static final UUID POLICE = UUID.nameUUIDFromBytes("unit:cong-an-tinh".getBytes(StandardCharsets.UTF_8));
    private static final String UNKNOWN = "Trung tâm Điều phối liên ngành";

    @ParameterizedTest
    @EnumSource(Device.class)
    void aLetterIsIssuedRememberedAndTakenOverAnew(Device device) throws IOException {
        try (var app = RunningApp.empty();
                var aggregator = Instances.visitor(app, device)) {
            var page = aggregator.newPage();
            People.signIn(page, People.AGGREGATOR);

            // In the year of the demo's clock, and with an agency that nobody knows.
            var letter = Files.readString(CORPUS.resolve("05-cong-van-giao-viec.txt"))
                    .replace("2026", "2025")
                    .replace("3. Sở Tài chính:", "3. " + UNKNOWN + ":");
            upload(page, "cong-van-512.txt", letter);
            assertThat(page.locator("tr.mc-r").first()).isVisible();
            isSound(page);
            decideNames(page);
            issue(page);

            remembered(page);

            upload(
                    page,
                    "cong-van-512-ban-dung.txt",
                    letter.replace("trước ngày 20/5/2025", "trước ngày 20/6/2025")
                            .replace(
                                    "Yêu cầu các cơ quan",
                                    "5. Công an tỉnh: Cung cấp dữ liệu dân cư phục vụ rà soát trước ngày 30/4/2025.\n"
                                            + "Yêu cầu các cơ quan"));
            takenOver(page);
        }
    }

    /** Another letter of the same issuer is understood at once, and says where that comes from; the correction can be looked at. */
    private static void remembered(Page page) {
        upload(page, "cong-van-600.txt", """
                UBND TỈNH GIA LAI
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 600/UBND-NC
                V/v kiểm kê thiết bị trường học
                Gia Lai, ngày 10 tháng 3 năm 2025

                Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:
                1. %s: Chủ trì kiểm kê thiết bị của các trường, hoàn thành trước ngày 30/5/2025.
                2. Sở Tài chính: Bố trí kinh phí kiểm kê trước ngày 15/4/2025.
                """.formatted(UNKNOWN));
        assertThat(page.locator(".mc-told").first()).containsText("theo cách đã sửa ở " + NUMBER);
        page.navigate("/ke-hoach/nhap/cach-da-sua");
        assertThat(page.locator("main")).containsText(UNKNOWN);
        isSound(page);
    }

    /** Recognised, and each difference decided by itself: the plan stays the one there is. */
    private static void takenOver(Page page) {
        assertThat(page.locator("h1")).containsText("Văn bản này đã có");
        isSound(page);
        page.getByRole(AriaRole.BUTTON, named("Nhận là phiên bản mới")).click();
        var differences = URI.create(page.url()).getPath();
        // The added task is taken only when its row is clear.
        page.navigate(differences.replace("/trung", "/xac-nhan"));
        acceptAll(page);
        page.navigate(differences);
        isSound(page);
        page.getByRole(AriaRole.BUTTON, named("Nhận thêm nhiệm vụ")).first().click();
        assertThat(page.locator(".mc-diff .mc-good")).hasCount(1);
        // The letter says it in the work and in its time: each is a difference of its own.
        var later = page.locator(".mc-diff:not(:has(.mc-good))", new Page.LocatorOptions().setHasText("20/6/2025"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Theo bản mới").setExact(true));
        assertThat(later.first()).isVisible();
        for (int left = later.count(); left > 0; left--) {
            later.first().click();
            assertThat(later).hasCount(left - 1);
        }
        var rest = page.locator(".mc-diff:not(:has(.mc-good)) button[value=KEEP]");
        for (int left = rest.count(); left > 0; left--) {
            rest.first().click();
        }
        page.getByRole(AriaRole.BUTTON, named("Ghi vào " + NUMBER)).click();
        page.waitForURL(Pattern.compile(".*/ke-hoach/512-ubnd-nc-2025.*"));
        page.navigate("/nhiem-vu?ke-hoach=512-ubnd-nc-2025");
        assertThat(page.locator("main")).containsText("Cung cấp dữ liệu dân cư phục vụ rà soát");
        assertThat(page.locator("main")).containsText("20/06/2025");
        isSound(page);
    }

    // ---- steps

    private static void upload(Page page, String name, String text) {
        page.navigate("/ke-hoach/nhap");
        page.getByLabel("Chọn văn bản kế hoạch")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("Tải lên và đọc")).click();
        page.locator("tr.mc-r, .mc-diff, #khac-biet")
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(READING_MS));
    }

    /** The unknown agency is the police; whatever else is unknown, the first that is offered, or nobody. */
    private static void decideNames(Page page) {
        page.getByRole(AriaRole.LINK, named("Cơ quan chưa rõ")).first().click();
        page.waitForLoadState();
        var names = page.locator("#mc-row-panel .mc-names tbody tr");
        assertThat(names.first()).isVisible();
        for (var left = names.count(); left > 0; left = names.count()) {
            var row = names.first();
            if (row.innerText().contains(UNKNOWN)) {
                row.locator("select[name=other]").selectOption("UNIT:" + POLICE);
                row.getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName("Chọn").setExact(true))
                        .click();
            } else {
                row.locator("button[name=choice]").first().click();
            }
            assertThat(names).hasCount(left - 1);
        }
    }

    private static void acceptAll(Page page) {
        var rules = page.locator("#sau-ro .mc-rule");
        for (var left = rules.count(); left > 0; left = rules.count()) {
            rules.first().getByRole(AriaRole.TEXTBOX).fill("Chấp nhận như bản chính đã ban hành.");
            rules.first().getByRole(AriaRole.BUTTON).click();
            assertThat(rules).hasCount(left - 1);
        }
    }

    private static void issue(Page page) {
        page.locator("a[href$='/xac-nhan']").first().click();
        assertThat(page.locator("#sau-ro")).isVisible();
        isSound(page);
        acceptAll(page);
        page.getByRole(AriaRole.LINK, named("Xem trước việc giao")).click();
        isSound(page);
        var advice = page.locator("input[name=adviceAccepted]");
        if (advice.count() > 0) {
            advice.check();
        }
        page.getByRole(AriaRole.BUTTON, named("Phát hành kế hoạch")).click();
        page.waitForURL(Pattern.compile(".*/ke-hoach/512-ubnd-nc-2025.*"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void isSound(Page page) {
        Assertions.assertThat(Axe.findings(page)).as(page.url()).isEmpty();
        Assertions.assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("px that %s is too wide", page.url())
                .isLessThanOrEqualTo(0);
    }
}
