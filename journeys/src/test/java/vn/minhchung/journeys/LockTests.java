package vn.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A screen left alone for a quarter of an hour is locked, and what stood on it is not lost. */
class LockTests {

    private static final String NOTE = "Đã họp thôn, còn chờ biên bản.";
    private static final long AWAY = 16 * 60_000L;
    private static final String PASSWORD = "Minh.Chung.2025";

    /** The proof that was chosen too: the page does not leave before the lock is open. */
    @Test
    void whatWasTypedAndChosenWaitsUnderTheLockAndIsSentOnceItOpens() {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = toReport(visitor);
            page.locator("#proof")
                    .setInputFiles(new FilePayload("Biên bản.txt", "text/plain", "Biên bản".getBytes(UTF_8)));
            leaveAlone();
            page.clock().setSystemTime(System.currentTimeMillis() + AWAY);
            send(page);

            var lock = page.locator("#mc-locked");
            assertThat(lock).isVisible();
            assertThat(page.locator("#note")).hasValue(NOTE);
            Assertions.assertThat(Axe.findings(page)).isEmpty();
            unlock(page, "sai mật khẩu");
            assertThat(lock.getByRole(AriaRole.ALERT)).isVisible();
            unlock(page, PASSWORD);
            assertThat(page.locator("main")).containsText("Biên bản.txt");
            assertThat(page.locator("#note")).hasValue("");
        }
    }

    /** As when the lock comes between two looks of the page: the words are held, a file must be chosen again. */
    @Test
    void aFormThatArrivesLockedGoesOnAfterUnlocking() {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = toReport(visitor);
            leaveAlone();
            send(page);
            page.locator("main [name=password]").fill(PASSWORD);
            page.locator("main button[type=submit]").first().click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi tiếp"))
                    .click();
            assertThat(page.locator("main")).containsText(NOTE);
            assertThat(page.locator("#note")).hasValue("");
        }
    }

    private static Page toReport(BrowserContext visitor) {
        var page = visitor.newPage();
        page.clock().install();
        People.signIn(page, People.COMMUNE_OFFICER);
        page.navigate("/nhiem-vu/theo-don-vi?tien-do=IN_PROGRESS");
        page.locator("main tbody a[href^='/nhiem-vu/']").first().click();
        page.locator("#note").fill(NOTE);
        return page;
    }

    private static void leaveAlone() {
        Instances.demo().sql("""
                update identity.session set last_seen_at = last_seen_at - interval '16 minutes' where ended_at is null""");
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi nhận tiến độ"))
                .click();
    }

    private static void unlock(Page page, String password) {
        page.locator("#mc-locked-password").fill(password);
        page.locator("#mc-locked button[type=submit]").click();
    }
}
