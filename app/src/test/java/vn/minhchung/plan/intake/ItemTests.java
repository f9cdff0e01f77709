package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.minhchung.testing.SignedIn.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.minhchung.document.Comparison;
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
        assertThat(saveFigure(id, read, "đạt tỷ lệ hồ sơ trực tuyến", "78,5", "%", "31/12/2025"))
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

    /** What the reader gives, a person can put right: nothing is only shown. */
    @Test
    void everythingReadCanBeCorrected() throws Exception {
        var id = draft(PLAN_230);
        var target = target(id);
        assertThat(save(
                        id,
                        target,
                        "comparison",
                        "AT_LEAST",
                        "value",
                        "20",
                        "upper",
                        "30",
                        "from",
                        "01/01/2026",
                        "by",
                        "31/12/2026",
                        "level",
                        "cấp xã"))
                .hasStatus3xxRedirection();
        var range = item(id, target.id());
        assertThat(range.more().upper()).isEqualByComparingTo("30");
        assertThat(range.more().comparison()).isEqualTo(Comparison.AT_LEAST);
        assertThat(range.more().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(html(get("/ke-hoach/nhap/" + id + "?muc=" + target.id())))
                .contains("tối thiểu 20 – 30 %", "từ 01/01/2026");

        var other = draft();
        var report = first(other, Provision.Kind.REPORTING);
        assertThat(save(
                        other,
                        report,
                        "report.cycle",
                        "MONTH",
                        "report.due",
                        "BEFORE",
                        "report.day",
                        "20",
                        "report.dataFrom",
                        "15",
                        "report.dataFromMonth",
                        "BEFORE",
                        "report.dataTo",
                        "14",
                        "report.dataToMonth",
                        "SAME",
                        "report.to",
                        "Công an tỉnh",
                        "report.via",
                        "Sở Nội vụ"))
                .hasStatus3xxRedirection();
        var window = item(other, report.id());
        assertThat(window.unit()).isEqualTo("MONTH");
        assertThat(window.more().facts())
                .isEqualTo(Map.of(
                        "before-day",
                        "20",
                        "data-from",
                        "15/-1",
                        "data-to",
                        "14",
                        "to",
                        "Công an tỉnh",
                        "via",
                        "Sở Nội vụ"));
        var form = Jsoup.parse(html(get(path(other, window))));
        assertThat(form.select("select[name=report.dataFromMonth] option[selected]")
                        .val())
                .isEqualTo("BEFORE");
        assertThat(form.select("input[name=report.day]").val()).isEqualTo("20");

        var phase = first(id, Provision.Kind.PHASE);
        save(id, phase, "from", "01/02/2023", "by", "30/06/2023");
        assertThat(item(id, phase.id()).more().from()).isEqualTo(LocalDate.of(2023, 2, 1));
        save(id, first(id, Provision.Kind.BASIS), "document", "06/QĐ-TTg");
        save(id, first(id, Provision.Kind.RECIPIENT), "mark", "báo cáo");
        save(id, first(id, Provision.Kind.SIGNER), "position", "CHỦ TỊCH", "authority", "TM. ỦY BAN NHÂN DÂN");
        assertThat(first(id, Provision.Kind.BASIS).more().facts()).isEqualTo(Map.of("document", "06/QĐ-TTg"));
        assertThat(first(id, Provision.Kind.RECIPIENT).more().facts()).isEqualTo(Map.of("mark", "báo cáo"));
        assertThat(first(id, Provision.Kind.SIGNER).more().facts())
                .isEqualTo(Map.of("position", "CHỦ TỊCH", "authority", "TM. ỦY BAN NHÂN DÂN"));
    }

    /** The form of an item, sent as it was opened, changes nothing: no field is lost on the way. */
    @ParameterizedTest
    @ValueSource(strings = {PLAN_230, Plan21.FILE})
    void anItemSavedAsItWasOpenedStaysAsItIs(String file) throws Exception {
        var id = draft(file);
        var before = items(id);
        for (var item : before) {
            var form = Jsoup.parse(html(get(path(id, item)))).selectFirst("form[data-mc-draft]");
            var fields = form.select("input, select, textarea").stream()
                    .filter(field ->
                            field.hasAttr("name") && !field.attr("name").startsWith("_csrf"))
                    .filter(field -> !field.attr("type").equals("checkbox"))
                    .flatMap(field -> Stream.of(
                            field.attr("name"),
                            field.tagName().equals("select")
                                    ? field.select("option[selected]").val()
                                    : field.val()))
                    .toArray(String[]::new);
            assertThat(post(path(id, item), fields)).as(item.text()).hasStatus3xxRedirection();
            var saved = item(id, item.id());
            assertThat(saved.saysTheSameAs(item)).as("%s → %s", item, saved).isTrue();
        }
    }

    @Test
    void whatDoesNotAgreeIsSaidBesideItsField() throws Exception {
        var id = draft(PLAN_230);
        var target = target(id);
        assertThat(refused(save(id, target, "value", "", "upper", "30"))).contains("Ghi mức phải đạt trước");
        assertThat(refused(save(id, target, "value", "30", "upper", "20"))).contains("Mức cao phải lớn hơn");
        assertThat(refused(save(id, target, "from", "01/02/2026", "by", "31/12/2025")))
                .contains("Ngày cuối phải từ ngày đầu trở đi");
        var other = draft();
        var report = first(other, Provision.Kind.REPORTING);
        assertThat(refused(save(other, report, "report.day", "32"))).contains("Lớn nhất là 31.");
        assertThat(refused(save(other, report, "report.day", "mồng năm"))).contains("Ghi bằng số nguyên", "mồng năm");
        assertThat(refused(save(other, report, "report.month", "6"))).contains("ghi cả ngày gửi");
        assertThat(item(id, target.id())).isEqualTo(target);
        assertThat(item(other, report.id())).isEqualTo(report);
    }

    private String refused(MvcTestResult result) throws Exception {
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return Jsoup.parse(html(result)).select(".mc-errmsg").text()
                + Jsoup.parse(html(result)).select("input").eachAttr("value");
    }

    /** One decision for all items of a part that hold for the same level; undone as one. */
    @Test
    void aLevelIsPutRightForAllOfItsPart() throws Exception {
        var id = draft(PLAN_230);
        var before = items(id);
        var target = before.stream()
                .filter(item -> !ItemEditing.alike(before, item).isEmpty())
                .findFirst()
                .orElseThrow();
        var alike = ItemEditing.alike(before, target);
        assertThat(Jsoup.parse(html(get(path(id, target))))
                        .select("label.mc-check")
                        .text())
                .contains("Áp dụng cả cho " + alike.size() + " nội dung");
        save(id, target, "level", "cấp thôn", "alike", "true");
        assertThat(items(id))
                .filteredOn(item -> "cấp thôn".equals(item.level()))
                .extracting(Draft.Item::id)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(target), alike.stream())
                        .map(Draft.Item::id)
                        .toList());
        post("/ke-hoach/nhap/" + id + "/hoan-tac");
        assertThat(items(id))
                .extracting(Draft.Item::level)
                .isEqualTo(before.stream().map(Draft.Item::level).toList());
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
        var empty = saveFigure(id, target(id), " ", "70", "%", "");
        assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(empty)).contains("Ô này chưa điền.");
        var unread = saveFigure(id, target(id), "tỷ lệ hồ sơ", "bảy mươi", "%", "32/13/2025");
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
        saveFigure(id, opened, "câu của người thứ nhất", "1", "%", "");
        var late = saveFigure(id, opened, "câu của người thứ hai", "1", "%", "");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(late)).contains("câu của người thứ nhất", "câu của người thứ hai");
        assertThat(item(id, opened.id()).text()).isEqualTo("câu của người thứ nhất");

        var version = Jsoup.parse(html(late)).select("input[name=version]").val();
        assertThat(saveFigure(
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
                "report.cycle",
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

    /** As the form sends it, with some fields filled otherwise. */
    private MvcTestResult save(UUID draft, Draft.Item item, String... otherwise) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", Integer.toString(item.version()));
        fields.put("kind", item.kind().name());
        fields.put("section", item.section());
        fields.put("text", item.text());
        fields.put("unit", item.unit() == null ? "" : item.unit());
        for (int i = 0; i < otherwise.length; i += 2) {
            fields.put(otherwise[i], otherwise[i + 1]);
        }
        return post(
                path(draft, item),
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private Draft.Item first(UUID draft, Provision.Kind kind) {
        return items(draft).stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult saveFigure(UUID draft, Draft.Item item, String text, String value, String unit, String by) {
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
        return first(draft, Provision.Kind.TARGET);
    }
}
