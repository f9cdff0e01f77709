package vn.minhchung.journeys;

import com.microsoft.playwright.Page;

/** The demo's people (tài khoản trình diễn) and how they come in. */
final class People {

    private People() {}

    /** Clicks the sign-in page's shortcut for {@code login}. */
    static void signIn(Page page, String login) {
        page.navigate("/dang-nhap");
        page.locator("button[name=login][value='" + login + "']").click();
        page.waitForURL(url -> !url.contains("/dang-nhap"));
    }
}
