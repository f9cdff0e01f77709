package vn.minhchung.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.minhchung.testing.SignedIn.as;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Unit;
import vn.minhchung.testing.SignedIn;

/** What people do on the pages of tasks: report, prove, confirm, give, and what happens when it cannot be done. */
class PlanWorkPagesTests extends PlanPageTest {

    @Test
    void theAdministratorSetsADatedNumber() throws Exception {
        var administrator = SignedIn.actor(Unit.idOf("vp-ubnd-tinh"), Role.ADMINISTRATOR);
        var today = LocalDate.now();
        assertThat(page(administrator, "/tham-so/theo-doi"))
                .contains("đang áp dụng", "Kế hoạch 21/KH-UBND ngày 31/7/2025");
        for (int twice = 0; twice < 2; twice++) {
            setting(administrator, "10", today).andExpect(redirectedUrl("/tham-so/theo-doi"));
        }
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = 'plan.setting:SILENT_DAYS'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(page(administrator, "/tham-so/theo-doi")).contains("Chỉ đạo tại giao ban tháng 11");
        setting(administrator, "0", today).andExpect(status().is(422));
        setting(administrator, "10", today.minusDays(1)).andExpect(status().is(422));
        setting(AGGREGATOR, "10", today).andExpect(status().isForbidden());
        mvc.perform(get("/tham-so/theo-doi").with(as(AGGREGATOR))).andExpect(status().isForbidden());
    }

    private ResultActions setting(Actor actor, String value, LocalDate from) throws Exception {
        return mvc.perform(post("/tham-so/theo-doi")
                .param("name", "SILENT_DAYS")
                .param("value", value)
                .param("validFrom", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(from))
                .param("basis", "Chỉ đạo tại giao ban tháng 11")
                .param("_verified", "on")
                .with(as(actor))
                .with(csrf()));
    }

    /** A number and a day are wrong in different ways: both are told, and what was typed stays. */
    @Test
    void aNumberOutOfBoundsStaysBesideADayThatCannotBeRead() throws Exception {
        var administrator = SignedIn.actor(Unit.idOf("vp-ubnd-tinh"), Role.ADMINISTRATOR);
        var refused = mvc.perform(post("/tham-so/theo-doi")
                        .param("name", "SILENT_DAYS")
                        .param("value", "9999")
                        .param("validFrom", "31/02/2026")
                        .param("basis", "Chỉ đạo tại giao ban tháng 11")
                        .with(as(administrator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var form = Jsoup.parse(refused);
        assertThat(form.select("input[name=value]").val()).isIn("9999", "9.999");
        assertThat(form.select("input[name=validFrom]").val()).isEqualTo("31/02/2026");
        assertThat(form.select(".mc-errmsg")).hasSizeGreaterThanOrEqualTo(2);
    }

    /** Who works for two units can look at one of them; who works for one is not asked. */
    @Test
    void theOwnListIsNarrowedToOneOfTwoUnits() throws Exception {
        var both = new Actor(
                OFFICER.account(),
                OFFICER.person(),
                OFFICER.name(),
                OFFICER.post(),
                CHIEM_HOA,
                OFFICER.unitName(),
                Set.of(new Grant(Role.OFFICER, CHIEM_HOA), new Grant(Role.OFFICER, SCIENCE)),
                OFFICER.address());
        var all = Jsoup.parse(page(both, "/nhiem-vu?ke-hoach=98-kh-ubnd-2025"));
        assertThat(all.select("a[href*=/98-kh-ubnd-2025/I.2/]").eachAttr("href"))
                .anyMatch(path -> path.endsWith("/so-khcn"))
                .anyMatch(path -> path.endsWith("/xa-chiem-hoa"));
        assertThat(all.select("a[href*=don-vi=so-khcn]")).isNotEmpty();
        assertThat(all.select("a[href*=don-vi=cong-an-tinh]")).isEmpty();
        var one = Jsoup.parse(page(both, "/nhiem-vu?ke-hoach=98-kh-ubnd-2025&don-vi=so-khcn"));
        assertThat(one.select("a[href*=/98-kh-ubnd-2025/I.2/]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(path -> path.endsWith("/so-khcn"));
        assertThat(Jsoup.parse(page(OFFICER, "/nhiem-vu")).select("a[href*=don-vi=]"))
                .isEmpty();
    }

    @Test
    void aReturnedTaskIsGivenToAnotherUnitOnceHoweverOftenTheFormArrives() throws Exception {
        var address = "/nhiem-vu/98-kh-ubnd-2025/I.3/giao-them";
        var before = Jsoup.parse(page(AGGREGATOR, address));
        var request = before.select("input[name=request]").val();
        for (int click = 0; click < 2; click++) {
            mvc.perform(give(address, request, "UBND xã Chiêm Hóa"))
                    .andExpect(redirectedUrl("/nhiem-vu/98-kh-ubnd-2025/I.3"));
        }
        assertThat(page(OFFICER, "/nhiem-vu/98-kh-ubnd-2025/I.3/xa-chiem-hoa"))
                .contains("Giao thêm đơn vị", "Đúng chức năng");
        var again = mvc.perform(give(address, UUID.randomUUID().toString(), "UBND xã Chiêm Hóa"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("đã được giao nhiệm vụ I.3");
        assertThat(Jsoup.parse(again).select("textarea[name=reason]").val()).startsWith("Đúng chức năng");
        mvc.perform(give(address, UUID.randomUUID().toString(), "Sở Không Có"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(address).with(as(OFFICER))).andExpect(status().isForbidden());
        assertThatThrownBy(() -> current.run(
                        OFFICER,
                        () -> giving.give(
                                task("I.3"), SCIENCE, Part.LEAD, UUID.randomUUID(), "Không phải việc của tôi")))
                .isInstanceOf(NotAllowed.class);
    }

    private static MockHttpServletRequestBuilder give(String address, String request, String unit) {
        return post(address)
                .param("request", request)
                .param("unit", unit)
                .param("part", "LEAD")
                .param("reason", "Đúng chức năng của đơn vị")
                .with(as(AGGREGATOR))
                .with(csrf());
    }

    @Test
    void anOfficerReportsWithAProofAndTheAggregatorSeesIt() throws Exception {
        mvc.perform(multipart(OWN + "/report")
                        .file(new MockMultipartFile(
                                "proof", "Biên bản họp thôn.txt", "text/plain", "Đã họp đủ 26 thôn.".getBytes()))
                        .param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .param("request", UUID.randomUUID().toString())
                        .param("percent", "92")
                        .param("note", "Đối chiếu xong thôn Phúc Hưng")
                        .param("figure", "1.870,5")
                        .param("back", "/ban-lam-viec")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(redirectedUrl("/ban-lam-viec"));
        assertThat(page(AGGREGATOR, OWN)).contains("Biên bản họp thôn.txt", "Đối chiếu xong thôn Phúc Hưng", "1.870,5");
    }

    @Test
    void whatWasTypedSurvivesAConflictAndAnIncompleteForm() throws Exception {
        var stale = mvc.perform(post(OWN + "/report")
                        .param("version", "0")
                        .param("percent", "77")
                        .param("note", "Nội dung đã gõ")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(stale).contains("Nội dung đã gõ", "Đã họp 10 thôn", "value=\"77\"");
        var incomplete = mvc.perform(post(OWN + "/report")
                        .param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .param("note", "Quên tỷ lệ")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(incomplete).contains("Quên tỷ lệ");
    }

    /** A refused proof or a text that is too long costs nothing of what was typed; the proofs before it are kept. */
    @Test
    void whatWasTypedSurvivesARefusedProofAndALongText() throws Exception {
        var secret = refused(multipart(OWN + "/report")
                .file(new MockMultipartFile("proof", "Biên bản.txt", "text/plain", "Đã họp.".getBytes(UTF_8)))
                .file(new MockMultipartFile(
                        "proof", "Công văn.txt", "text/plain", "TỐI MẬT\nSố: 01/CV".getBytes(UTF_8)))
                .param("percent", "77")
                .param("note", "Nội dung đã gõ"));
        assertThat(secret.select("textarea[name=note]").first().text()).isEqualTo("Nội dung đã gõ");
        assertThat(secret.select("input[name=percent]").val()).isEqualTo("77");
        assertThat(secret.select(".mc-note[role=alert]").text()).contains("Công văn.txt");
        assertThat(secret.select("form.mc-plan-report input[type=hidden][name=files]"))
                .hasSize(1);

        var much = "ă".repeat(4001);
        var long1 = refused(multipart(OWN + "/report").param("percent", "77").param("note", much));
        assertThat(long1.select("textarea[name=note]").first().text()).isEqualTo(much);
        assertThat(long1.select(".mc-note[role=alert]").text()).contains("4.000");
        refused(multipart(OWN + "/report")
                .param("percent", "77")
                .param("note", "x")
                .param("figureLabel", "ă".repeat(201)));
        assertThat(refused(multipart(OWN + "/report").param("percent", "bảy").param("note", "Còn nguyên"))
                        .text())
                .contains("Còn nguyên", "1.870,5");
        assertThat(refused(multipart(OWN + "/report")
                                .param("percent", "77")
                                .param("note", "Còn nguyên")
                                .param("figure", "1e200000"))
                        .text())
                .contains("Còn nguyên", "1.870,5");
        for (var figure : List.of("1" + "0".repeat(15), "0,12345")) {
            assertThat(refused(multipart(OWN + "/report")
                                    .param("percent", "77")
                                    .param("note", "Còn nguyên")
                                    .param("figure", figure))
                            .select(".mc-note[role=alert]")
                            .text())
                    .as(figure)
                    .contains("15 chữ số");
        }
    }

    /** A browser sends an empty part without a name when nothing was chosen; with a name it is a proof that holds nothing. */
    @Test
    void anEmptyProofIsRefusedNotForgotten() throws Exception {
        var answer = refused(multipart(OWN + "/report")
                .file(new MockMultipartFile("proof", "Biên bản.pdf", "application/pdf", new byte[0]))
                .param("percent", "77")
                .param("note", "Đã ký biên bản"));
        assertThat(answer.select(".mc-note[role=alert]").text()).contains("Biên bản.pdf", "rỗng");
        mvc.perform(multipart(OWN + "/report")
                        .file(new MockMultipartFile("proof", "", "application/octet-stream", new byte[0]))
                        .param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .param("percent", "77")
                        .param("note", "Chưa có minh chứng")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().isFound());
    }

    private Document refused(MockMultipartHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
    }

    @Test
    void aProofThatBrowsersCanShowOpensInPlace() throws Exception {
        var png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        mvc.perform(multipart(OWN + "/report")
                        .file(new MockMultipartFile("proof", "Ảnh niêm yết.png", "image/png", png))
                        .file(new MockMultipartFile("proof", "Biên bản.txt", "text/plain", "Đã họp.".getBytes(UTF_8)))
                        .param("version", String.valueOf(version(assignment(CHIEM_HOA, "I.1"))))
                        .param("percent", "92")
                        .param("note", "Đã niêm yết")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().isFound());
        var files = Jsoup.parse(page(AGGREGATOR, OWN)).select("a.mc-file");
        assertThat(files.select("[title='Ảnh niêm yết.png']").attr("href")).matches("/tep/[0-9a-f-]+/xem");
        assertThat(files.select("[title='Biên bản.txt']").attr("href")).matches("/tep/[0-9a-f-]+");
    }

    @Test
    void everyFormWithWordsKeepsADraft() throws Exception {
        for (var path : List.of(OWN, "/ban-lam-viec?mo=" + assignment(CHIEM_HOA, "I.1"))) {
            var written = Jsoup.parse(page(OFFICER, path)).select("main form:has([name=note]:not([type=hidden]))");
            assertThat(written).as(path).isNotEmpty().allSatisfy(form -> {
                assertThat(form.attr("data-mc-draft")).isNotEmpty();
                assertThat(form.select("[data-mc-draft-state]")).hasSize(1);
            });
        }
    }

    @Test
    void theAggregatorConfirmsManyAtOnce() throws Exception {
        var task = jdbc.sql("select task from plan.assignment where id = :id")
                .param("id", assignment(SCIENCE, "I.2"))
                .query(UUID.class)
                .single();
        mvc.perform(post("/nhiem-vu/xac-nhan")
                        .param("chon", task.toString())
                        .with(as(AGGREGATOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/nhiem-vu"));
        assertThat(page(AGGREGATOR, OTHERS)).contains("Hoàn thành");
    }

    @Test
    void aSecondClickOnManyGetsTheSameAnswerAndTheFilteredListBack() throws Exception {
        var task = jdbc.sql("select task from plan.assignment where id = :id")
                .param("id", assignment(SCIENCE, "I.2"))
                .query(UUID.class)
                .single();
        assertThat(page(AGGREGATOR, "/nhiem-vu?tien-do=AWAITING_CONFIRMATION"))
                .contains("name=\"request\"", "name=\"query\" value=\"tien-do=AWAITING_CONFIRMATION\"");
        var request = UUID.randomUUID().toString();
        var toasts = new java.util.HashSet<String>();
        for (int click = 0; click < 2; click++) {
            var answer = mvc.perform(post("/nhiem-vu/xac-nhan")
                            .param("chon", task.toString())
                            .param("request", request)
                            .param("query", "tien-do=AWAITING_CONFIRMATION")
                            .with(as(AGGREGATOR))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/nhiem-vu?tien-do=AWAITING_CONFIRMATION"))
                    .andReturn()
                    .getResponse();
            toasts.add(String.valueOf(answer.getHeader("Set-Cookie")));
        }
        assertThat(toasts).hasSize(1);
    }

    @Test
    void aDoubleClickOnAcceptIsNoConflict() throws Exception {
        var id = assignment(CHIEM_HOA, "I.2");
        assertThat(page(OFFICER, "/ban-lam-viec?ban=don-vi"))
                .contains("I.2/xa-chiem-hoa/accept")
                .contains("\"request\"");
        var version = String.valueOf(version(id));
        var request = UUID.randomUUID().toString();
        for (int click = 0; click < 2; click++) {
            mvc.perform(post("/nhiem-vu/98-kh-ubnd-2025/I.2/xa-chiem-hoa/accept")
                            .param("version", version)
                            .param("request", request)
                            .param("back", "/ban-lam-viec?ban=don-vi")
                            .with(as(OFFICER))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/ban-lam-viec?ban=don-vi"));
        }
    }
}
