package vn.minhchung.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** The demo's people (tài khoản trình diễn) and how they come in. */
final class People {

    static final String COMMUNE_OFFICER = "hanh.ntb";
    static final String COMMUNE_LEADER = "thinh.mv";
    static final String COMMUNE_ADMINISTRATOR = "mai.bt";
    static final String DEPARTMENT_OFFICER = "vinh.hq";
    static final String DEPARTMENT_LEADER = "ha.ltt";
    static final String AGGREGATOR = "khoat.td";
    static final String LEADER = "son.ht";
    static final String ADMINISTRATOR = "tuan.dm";
    static final String AUDITOR = "trang.pt";

    static final List<String> LOGINS = List.of(
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

    /** Clicks the sign-in page's shortcut for {@code login}. */
    static void signIn(Page page, String login) {
        page.navigate("/dang-nhap");
        page.locator("button[name=login][value='" + login + "']").click();
        page.waitForURL(url -> !url.contains("/dang-nhap"));
    }
}
