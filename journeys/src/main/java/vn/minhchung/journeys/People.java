package vn.minhchung.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The demo's people (tài khoản trình diễn), one for each role, and how they come in. */
final class People {

    static final String COMMUNE_OFFICER = "Nông Thị Bích Hạnh";
    static final String COMMUNE_LEADER = "Ma Văn Thịnh";
    static final String COMMUNE_ADMINISTRATOR = "Bàn Thị Mai";
    static final String DEPARTMENT_OFFICER = "Hà Quốc Vinh";
    static final String DEPARTMENT_LEADER = "Lương Thị Thu Hà";
    static final String AGGREGATOR = "Trần Đình Khoát";
    static final String LEADER = "Hoàng Thanh Sơn";
    static final String ADMINISTRATOR = "Đặng Minh Tuấn";
    static final String AUDITOR = "Phạm Thu Trang";

    static final List<String> ALL = List.of(
            COMMUNE_OFFICER,
            COMMUNE_LEADER,
            COMMUNE_ADMINISTRATOR,
            DEPARTMENT_OFFICER,
            DEPARTMENT_LEADER,
            AGGREGATOR,
            LEADER,
            ADMINISTRATOR,
            AUDITOR);

    private People() {}

    /** Clicks the sign-in page's shortcut for the person. */
    static void signIn(Page page, String name) {
        page.navigate("/dang-nhap");
        page.locator(".mc-people button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        page.waitForURL(url -> !url.contains("/dang-nhap"));
    }
}
