package vn.minhchung.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, driven by Playwright (trình duyệt); nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        // Root has no sandbox of its own; the pages are ours. Fonts and scroll bars as on every
                        // machine.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--font-render-hinting=none",
                                "--hide-scrollbars")));
    }

    /** {@code ./x} finds Chromium and names it here. */
    private static Path executable() {
        var named = System.getenv("CHROMIUM");
        return Path.of(named == null ? "/usr/bin/chromium" : named);
    }

    /** A new visitor: no cookies, Vietnamese, standing still. */
    BrowserContext visitor(RunningApp app, Device device, ColorScheme theme, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(app.url())
                .setViewportSize(device.width, device.height)
                .setHasTouch(device.touch)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
