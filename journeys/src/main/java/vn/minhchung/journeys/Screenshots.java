package vn.minhchung.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.List;

/** Takes the pictures of the documentation (ảnh chụp màn hình) from the demo on its pinned day, so that they change only when pages do. */
final class Screenshots {

    /** A page as one of the demo's people sees it. */
    record Shot(String name, String person, String path, Device device, ColorScheme theme) {}

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
        var folder = RunningApp.project().resolve("docs/images");
        try (var app = RunningApp.withDemoData();
                var chromium = new Chromium()) {
            for (var shot : SHOTS) {
                try (var visitor = chromium.visitor(app, shot.device(), shot.theme(), true)) {
                    var page = visitor.newPage();
                    People.signIn(page, shot.person());
                    page.navigate(shot.path());
                    page.evaluate("document.fonts.ready");
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(shot.name() + ".png"))
                            .setAnimations(ScreenshotAnimations.DISABLED));
                    System.err.println("screenshots: " + shot.name());
                }
            }
        }
    }
}
