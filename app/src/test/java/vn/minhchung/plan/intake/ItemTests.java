package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.minhchung.testing.SignedIn.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.minhchung.document.Confidence;
import vn.minhchung.plan.Provision;

/** What a plan lays down beside its task table is reviewed like its rows: edited, added, deleted, taken back. */
class ItemTests extends IntakeTest {

    private static final String PLAN_230 = "230-KH-UBND-2022.pdf-text.txt";

    @Test
    void everyItemHasAFormWithItsLinesOfTheOriginal() throws Exception {
        var id = draft(PLAN_230);
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + id)));
        var links = page.select("details.mc-items td a[href*=/muc/]").eachAttr("href");
        assertThat(links).hasSameSizeAs(items(id));
        for (var link : links) {
            assertThat(get(link)).hasStatusOk();
        }
        var item = target(id);
        var form = Jsoup.parse(html(get(path(id, item))));
        assertThat(form.select("textarea[name=text]").text()).isEqualTo(item.text());
        assertThat(form.select("blockquote").text()).contains("dòng " + item.line());
    }

    @Test
    void anItemIsEditedAndTakenBack() throws Exception {
        var id = draft(PLAN_230);
        var read = target(id);
        assertThat(save(id, read, "đạt tỷ lệ hồ sơ trực tuyến", "78,5", "%", "31/12/2025"))
                .hasStatus3xxRedirection();
        var edited = item(id, read.id());
        assertThat(edited.text()).isEqualTo("đạt tỷ lệ hồ sơ trực tuyến");
        assertThat(edited.value()).isEqualByComparingTo(new BigDecimal("78.5"));
        assertThat(edited.by()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(edited.spans()).isEqualTo(read.spans());
        assertThat(edited.doubt()).isNull();
        assertThat(html(get("/ke-hoach/nhap/" + id + "?muc=" + read.id())))
                .contains("78,5 %", "đạt tỷ lệ hồ sơ trực tuyến", "Hoàn tác: sửa nội dung khác");

        post("/ke-hoach/nhap/" + id + "/hoan-tac");
        assertThat(item(id, read.id()).saysTheSameAs(read)).isTrue();
        assertThat(item(id, read.id()).version()).isGreaterThan(edited.version());
        assertThat(items(id)).hasSameSizeAs(items(draft(PLAN_230)));
    }

    @Test
    void anItemIsAddedOnceAndDeleted() throws Exception {
        var id = draft(PLAN_230);
        int read = items(id).size();
        var newest = review(id).newestEdit().toString();
        for (int click = 0; click < 2; click++) {
            post(
                    "/ke-hoach/nhap/" + id + "/muc/moi",
                    "version",
                    "0",
                    "kind",
                    "AWARD",
                    "text",
                    "Giấy khen",
                    "sau",
                    newest);
        }
        assertThat(items(id)).hasSize(read + 1);
        var added = items(id).getLast();
        assertThat(added.kind()).isEqualTo(Provision.Kind.AWARD);
        assertThat(added.line()).isZero();

        post(path(id, added) + "/xoa");
        post(path(id, added) + "/xoa");
        assertThat(items(id)).hasSize(read);
        post("/ke-hoach/nhap/" + id + "/hoan-tac");
        assertThat(items(id).getLast().text()).isEqualTo("Giấy khen");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
        var id = draft(PLAN_230);
        var empty = save(id, target(id), " ", "70", "%", "");
        assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(empty)).contains("Ô này chưa điền.");
        var unread = save(id, target(id), "tỷ lệ hồ sơ", "bảy mươi", "%", "32/13/2025");
        assertThat(unread).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(unread)).contains("bảy mươi", "32/13/2025", "tỷ lệ hồ sơ");
    }

    /** Duties written as sentences are no table; a person may still make tasks of them. */
    @Test
    void aTaskIsAddedToAPlanWithoutATaskTable() throws Exception {
        var id = draft(PLAN_230);
        var form = Jsoup.parse(html(get("/ke-hoach/nhap/" + id))).select("form[action$=/dong]");
        assertThat(form).hasSize(1);
        post(form.attr("action"));
        assertThat(review(id).rows()).hasSize(1);
    }

    @Test
    void twoPeopleOnOneItemAreShownBothTexts() throws Exception {
        var id = draft(PLAN_230);
        var opened = target(id);
        save(id, opened, "câu của người thứ nhất", "1", "%", "");
        var late = save(id, opened, "câu của người thứ hai", "1", "%", "");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(late)).contains("câu của người thứ nhất", "câu của người thứ hai");
        assertThat(item(id, opened.id()).text()).isEqualTo("câu của người thứ nhất");

        var version = Jsoup.parse(html(late)).select("input[name=version]").val();
        assertThat(save(
                        id,
                        item(id, opened.id()).version(Integer.parseInt(version)),
                        "câu của người thứ hai",
                        "1",
                        "%",
                        ""))
                .hasStatus3xxRedirection();
        assertThat(item(id, opened.id()).text()).isEqualTo("câu của người thứ hai");
    }

    /** Whether the plan orders regular reports decides whether "thường xuyên" is clear; the person who reviews may say so. */
    @Test
    void reportsThatAPersonAddsCount() {
        var id = draft();
        for (var item : items(id)) {
            if (item.kind() == Provision.Kind.REPORTING) {
                post(path(id, item) + "/xoa");
            }
        }
        assertThat(review(id).draft().facts().reportedRegularly()).isFalse();
        assertThat(review(id).openPlanGaps()).extracting(ClarityGap::rule).contains(Rule.REPORTING_MISSING);
        post(
                "/ke-hoach/nhap/" + id + "/muc/moi",
                "version",
                "0",
                "kind",
                "REPORTING",
                "text",
                "Báo cáo kết quả trước ngày 09 hằng tháng",
                "cycle",
                "MONTH");
        assertThat(review(id).draft().facts().reportedRegularly()).isTrue();
        assertThat(review(id).openPlanGaps()).extracting(ClarityGap::rule).doesNotContain(Rule.REPORTING_MISSING);
    }

    @Test
    void whatIsDoubtfulIsMarkedUntilAPersonHasSavedIt() throws Exception {
        var id = draft(PLAN_230);
        var read = target(id);
        drafts.items(
                id,
                List.of(new Draft.Item(
                        read.id(),
                        0,
                        read.kind(),
                        read.section(),
                        read.text(),
                        read.level(),
                        read.value(),
                        read.unit(),
                        read.by(),
                        Confidence.Reason.DAMAGED,
                        read.spans())));
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + id)))
                        .select("details.mc-items td.mc-low")
                        .attr("title"))
                .isEqualTo("chữ nhận dạng bị hỏng, hãy so từng chữ");
        post(
                path(id, read),
                "version",
                "0",
                "kind",
                "TARGET",
                "section",
                read.section(),
                "text",
                read.text(),
                "value",
                "" + read.value(),
                "unit",
                "" + read.unit());
        assertThat(item(id, read.id()).doubt()).isNull();
    }

    @Test
    void othersCannotChangeItems() {
        var id = draft(PLAN_230);
        var item = target(id);
        var answer = mvc.post()
                .uri(path(id, item) + "/xoa")
                .with(as(STRANGER))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(items(id)).contains(item);
    }

    private MvcTestResult save(UUID draft, Draft.Item item, String text, String value, String unit, String by) {
        return post(
                path(draft, item),
                "version",
                Integer.toString(item.version()),
                "kind",
                item.kind().name(),
                "section",
                item.section(),
                "text",
                text,
                "value",
                value,
                "unit",
                unit,
                "by",
                by);
    }

    private static String path(UUID draft, Draft.Item item) {
        return "/ke-hoach/nhap/" + draft + "/muc/" + item.id();
    }

    private List<Draft.Item> items(UUID draft) {
        return review(draft).draft().reading().items();
    }

    private Draft.Item item(UUID draft, UUID id) {
        return ItemEditing.find(items(draft), id).orElseThrow();
    }

    private Draft.Item target(UUID draft) {
        return items(draft).stream()
                .filter(item -> item.kind() == Provision.Kind.TARGET)
                .findFirst()
                .orElseThrow();
    }
}
