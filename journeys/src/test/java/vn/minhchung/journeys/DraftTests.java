package vn.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was typed and not sent survives closing the tab, in the table under review and in the head of the document. */
class DraftTests {

    private static final String PLAN = """
            ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG
            Số: 77/KH-UBND
            Tuyên Quang, ngày 15 tháng 9 năm 2025
            KẾ HOẠCH
            Thử việc nhập dở

            TT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tKết quả\tThời gian thực hiện
            I\tVề dữ liệu (01 nhiệm vụ)
            1\tRà soát dữ liệu hộ tịch\tSở Tư pháp\tCông an tỉnh\tBáo cáo rà soát\tTháng 11/2025
            """;

    private static final String CONTENT = "Rà soát dữ liệu hộ tịch";
    private static final String ADDED = " gõ thêm";

    @ParameterizedTest
    @EnumSource(Device.class)
    void whatWasTypedSurvivesClosingTheTab(Device device) {
        try (var visitor = Instances.visitor(Instances.demo(), device)) {
            var review = upload(visitor);
            aCellHalfTyped(visitor, review);
            theHeadHalfTyped(visitor, review + "/xac-nhan");
            discard(visitor, review);
        }
    }

    private static String upload(BrowserContext visitor) {
        var page = visitor.newPage();
        People.signIn(page, People.AGGREGATOR);
        page.navigate("/ke-hoach/nhap");
        page.getByLabel("Chọn văn bản kế hoạch")
                .setInputFiles(new FilePayload("nhap-do.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tải lên và đọc"))
                .click();
        page.locator("tr.mc-r").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        var path = page.url().replaceAll("[?#].*", "");
        page.close();
        return path;
    }

    /** The cursor is still in the cell: nothing has been sent. */
    private static void aCellHalfTyped(BrowserContext visitor, String review) {
        type(openCell(visitor, review), "[name=content]");
        var page = openCell(visitor, review);
        assertThat(page.locator("[name=content]")).hasValue(CONTENT);
        restore(page);
        assertThat(page.locator("[name=content]")).hasValue(CONTENT + ADDED);
        page.locator(".mc-rowform button[type=submit]").click();
        assertThat(page.locator("tr.mc-r")).containsText(CONTENT + ADDED);
        page.close();

        var saved = openCell(visitor, review);
        assertThat(saved.locator("[name=content]")).hasValue(CONTENT + ADDED);
        assertThat(saved.locator("[data-mc-draft-state] button")).hasCount(0);
        saved.close();
    }

    private static Page openCell(BrowserContext visitor, String review) {
        var page = visitor.newPage();
        page.navigate(review);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chọn nhiệm vụ I.1"))
                .click();
        assertThat(page.locator("#mc-row-panel h2")).containsText("I.1");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sửa nhiệm vụ I.1"))
                .click();
        page.locator(".mc-rowform").waitFor();
        return page;
    }

    private static void theHeadHalfTyped(BrowserContext visitor, String confirm) {
        var first = visitor.newPage();
        first.navigate(confirm);
        var title = first.locator("#title").inputValue();
        type(first, "#title");
        var page = visitor.newPage();
        page.navigate(confirm);
        assertThat(page.locator("#title")).hasValue(title);
        restore(page);
        assertThat(page.locator("#title")).hasValue(title + ADDED);
        page.locator("form.mc-details button[type=submit]").click();
        assertThat(page.locator("#mc-toasts .mc-toast")).isVisible();
        assertThat(page.locator("#title")).hasValue(title + ADDED);
        assertThat(page.locator("form.mc-details [data-mc-draft-state] button")).hasCount(0);
        page.close();
    }

    /** Types key by key, leaves the cursor in the field, and closes the tab as soon as the page says that the words are kept. */
    private static void type(Page page, String field) {
        page.locator(field).press("Control+End");
        page.locator(field).pressSequentially(ADDED);
        assertThat(page.locator("form:has(" + field + ") [data-mc-draft-state]"))
                .containsText("lưu");
        page.close();
    }

    private static void restore(Page page) {
        page.locator("[data-mc-draft-state] button").first().click();
    }

    private static void discard(BrowserContext visitor, String review) {
        var page = visitor.newPage();
        page.navigate("/ke-hoach/nhap");
        var draft = page.locator("tr:has(a[href='" + java.net.URI.create(review).getPath() + "'])");
        draft.locator("summary").click();
        draft.locator("form button[type=submit]").click();
        assertThat(draft).hasCount(0);
    }
}
