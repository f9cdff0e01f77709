package vn.minhchung.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.List;

/** Takes the pictures of the documentation (ảnh chụp màn hình) from the demo on its pinned day, so that they change only when pages do. */
final class Screenshots {

    /** A page as one of the demo's people sees it. */
    record Shot(String name, String login, String path, Device device, ColorScheme theme) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("desk", "hanh.ntb", "/", Device.LAPTOP, ColorScheme.LIGHT),
            new Shot("desk-phone", "hanh.ntb", "/", Device.PHONE, ColorScheme.LIGHT),
            new Shot("desk-dark", "hanh.ntb", "/", Device.LAPTOP, ColorScheme.DARK));

    private Screenshots() {}

    public static void main(String[] args) {
        var folder = RunningApp.project().resolve("docs/images");
        try (var app = RunningApp.withDemoData();
                var chromium = new Chromium()) {
            for (var shot : SHOTS) {
                try (var visitor = chromium.visitor(app, shot.device(), shot.theme(), true)) {
                    var page = visitor.newPage();
                    People.signIn(page, shot.login());
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
