package vn.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Work without a mouse. */
class KeyboardTests {

    @Test
    void aTaskIsFoundAndOpenedWithoutDiacriticsAndWithoutAMouse() {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = visitor.newPage();
            People.signIn(page, People.AGGREGATOR);
            page.keyboard().press("Control+k");
            var search = page.getByRole(AriaRole.DIALOG).locator("input");
            assertThat(search).isFocused();
            search.pressSequentially("chiem hoa");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Chiêm Hóa");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/"));
            assertThat(page.locator("main h1")).isVisible();
        }
    }

    @Test
    void theFirstTabLeadsPastTheNavigation() {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = visitor.newPage();
            People.signIn(page, People.COMMUNE_OFFICER);
            page.keyboard().press("Tab");
            assertThat(page.locator(".mc-skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#noi-dung")).isFocused();
        }
    }
}
