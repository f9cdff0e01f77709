package vn.minhchung.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Takes the pictures of the documentation (ảnh chụp màn hình) from the demo on its pinned day, so that they change only when pages do. */
final class Screenshots {

    /** A page as one of the demo's people sees it. */
    record Shot(String name, String person, String path, Device device, ColorScheme theme) {}

    private static final Path PLAN_21 =
            RunningApp.project().resolve("document/src/test/resources/plans/21-KH-UBND-2025.ocr-markdown.txt");
    private static final int READING_MS = 60_000;

    private static final List<Shot> SHOTS = List.of(
            new Shot("leader", People.LEADER, "/lanh-dao", Device.LAPTOP, ColorScheme.LIGHT),
            new Shot("desk", People.COMMUNE_OFFICER, "/ban-lam-viec", Device.LAPTOP, ColorScheme.LIGHT),
            new Shot("desk-phone", People.COMMUNE_OFFICER, "/ban-lam-viec", Device.PHONE, ColorScheme.LIGHT),
            new Shot("desk-dark", People.COMMUNE_OFFICER, "/ban-lam-viec", Device.LAPTOP, ColorScheme.DARK),
            new Shot("tasks", People.AGGREGATOR, "/nhiem-vu", Device.LAPTOP, ColorScheme.LIGHT),
            new Shot("task", People.AGGREGATOR, "/nhiem-vu/21-kh-ubnd-2025/I.3", Device.LAPTOP, ColorScheme.LIGHT),
            new Shot("plan", People.AGGREGATOR, "/ke-hoach/21-kh-ubnd-2025", Device.LAPTOP, ColorScheme.LIGHT),
            new Shot("unit", People.COMMUNE_OFFICER, "/don-vi/xa-chiem-hoa", Device.LAPTOP, ColorScheme.LIGHT),
            new Shot("audit", People.AUDITOR, "/nhat-ky", Device.LAPTOP, ColorScheme.LIGHT));

    private Screenshots() {}

    public static void main(String[] args) {
        try (var chromium = new Chromium()) {
            try (var demo = RunningApp.withDemoData()) {
                SHOTS.forEach(shot -> take(chromium, demo, shot));
            }
            try (var empty = RunningApp.empty()) {
                var draft = upload(chromium, empty);
                take(chromium, empty, laptop("review", draft));
                take(chromium, empty, laptop("clarity", URI.create(draft).getPath() + "/sau-ro"));
            }
        }
    }

    private static Shot laptop(String name, String path) {
        return new Shot(name, People.AGGREGATOR, path, Device.LAPTOP, ColorScheme.LIGHT);
    }

    /** Path of the review of plan 21, one task chosen, beside the text it was read from. */
    private static String upload(Chromium chromium, RunningApp app) {
        try (var visitor = chromium.visitor(app, Device.LAPTOP, ColorScheme.LIGHT, true)) {
            var page = visitor.newPage();
            People.signIn(page, People.AGGREGATOR);
            page.navigate("/ke-hoach/nhap");
            page.getByLabel("Chọn văn bản kế hoạch").setInputFiles(PLAN_21);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tải lên và đọc"))
                    .click();
            var task = page.getByRole(
                    AriaRole.LINK,
                    new Page.GetByRoleOptions().setName("Chọn nhiệm vụ I.4").setExact(true));
            task.waitFor(new Locator.WaitForOptions().setTimeout(READING_MS));
            return task.getAttribute("href");
        }
    }

    private static void take(Chromium chromium, RunningApp app, Shot shot) {
        try (var visitor = chromium.visitor(app, shot.device(), shot.theme(), true)) {
            var page = visitor.newPage();
            People.signIn(page, shot.person());
            page.navigate(shot.path());
            page.evaluate("document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(RunningApp.project().resolve("docs/images").resolve(shot.name() + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
            System.err.println("screenshots: " + shot.name());
        }
    }
}
