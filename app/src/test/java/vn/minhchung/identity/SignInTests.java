package vn.minhchung.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;

/** Who comes in, by which door, and for how long: passwords, locks, sessions. */
class SignInTests extends IdentityTest {

    @Test
    void thePasswordOpensASessionAndSigningOutEndsIt() {
        account("la.nt", CHIEM_HOA, Role.OFFICER);
        var answer = signIn("la.nt", PASSWORD, "/toi");
        assertThat(answer).hasStatus(HttpStatus.FOUND).redirectedUrl().isEqualTo("/toi");
        var cookie = sessionOf(answer);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(jdbc.sql("select count(*) from identity.session where token_hash = :hash")
                        .param("hash", Secrets.digest(cookie.getValue()))
                        .query(Integer.class)
                        .single())
                .isOne();

        assertThat(mvc.get().uri("/toi").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("la.nt", "Phiên đang mở", "Công chức xử lý");
        assertThat(mvc.post().uri("/dang-xuat").cookie(cookie).with(csrf()))
                .redirectedUrl()
                .isEqualTo("/dang-nhap");
        assertThat(mvc.get().uri("/toi").cookie(cookie)).redirectedUrl().startsWith("/dang-nhap?tiep=");
        assertThat(trail("la.nt")).contains("identity.audit.SIGNED_IN", "identity.audit.SIGNED_OUT");
    }

    @Test
    void fiveMistakesLockTheNameAlsoOneThatNobodyHas() {
        account("tu.nv", CHIEM_HOA, Role.OFFICER);
        for (var login : new String[] {"tu.nv", "khong.co"}) {
            for (int left = 4; left >= 1; left--) {
                assertThat(signIn(login, "sai", "/"))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                        .bodyText()
                        .contains("còn " + left + " lần");
            }
            assertThat(signIn(login, "sai", "/")).bodyText().contains("tạm khóa");
            assertThat(signIn(login, PASSWORD, "/")).bodyText().contains("tạm khóa");
        }
        assertThat(trail("tu.nv")).contains("identity.audit.SIGN_IN_FAILED", "identity.audit.SIGN_IN_LOCKED");

        currentActor.run(Actor.system(), () -> accounts.unlock(idOf("tu.nv")));
        assertThat(signIn("tu.nv", PASSWORD, "/")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void anIdleSessionIsLockedAndKeepsWhatWasTyped() {
        account("mo.tt", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("mo.tt", PASSWORD, "/"));
        idle(cookie, Duration.ofMinutes(16));

        assertThat(mvc.get().uri("/toi").cookie(cookie)).redirectedUrl().isEqualTo("/mo-khoa?tiep=%2Ftoi");
        assertThat(mvc.get().uri("/toi").cookie(cookie).header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("MC-Session", "locked");

        assertThat(mvc.get().uri("/phien").cookie(cookie).header("X-Requested-With", "XMLHttpRequest"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(inPlace(cookie, "sai"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("còn 4 lần");
        assertThat(inPlace(cookie, PASSWORD)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri("/phien").cookie(cookie)).hasStatus(HttpStatus.NO_CONTENT);

        idle(cookie, Duration.ofMinutes(16));
        var held = mvc.post()
                .uri("/toi/mat-khau")
                .cookie(cookie)
                .with(csrf())
                .contentType("application/x-www-form-urlencoded")
                .param("ghi-chu", "chưa lưu")
                .exchange();
        assertThat(held.getResponse().getForwardedUrl()).isEqualTo(UnlockPages.HOLD);

        var wrong = mvc.post()
                .uri("/mo-khoa")
                .cookie(cookie)
                .with(csrf())
                .param("password", "sai")
                .param("gui", "/nhiem-vu/1")
                .param("giu.ghi-chu", "chưa lưu")
                .exchange();
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(body(wrong)).select("input[name=giu.ghi-chu]").attr("value"))
                .isEqualTo("chưa lưu");

        var right = mvc.post()
                .uri("/mo-khoa")
                .cookie(cookie)
                .with(csrf())
                .param("password", PASSWORD)
                .param("gui", "/nhiem-vu/1")
                .param("giu.ghi-chu", "chưa lưu")
                .exchange();
        var form = Jsoup.parse(body(right)).select("form[action=/nhiem-vu/1]");
        assertThat(form.select("input[name=ghi-chu]").attr("value")).isEqualTo("chưa lưu");
        assertThat(mvc.get().uri("/toi").cookie(cookie)).hasStatusOk();
    }

    @Test
    void theWordsOfAFormWithAFileAreHeldToo() {
        account("kem.tep", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("kem.tep", PASSWORD, "/"));
        idle(cookie, Duration.ofMinutes(16));
        assertThat(mvc.post()
                        .uri("/nhiem-vu/21/I.1/xa/report")
                        .multipart()
                        .file("proof", new byte[] {1})
                        .cookie(cookie)
                        .with(csrf())
                        .param("note", "đã họp thôn")
                        .exchange()
                        .getResponse()
                        .getForwardedUrl())
                .isEqualTo(UnlockPages.HOLD);
    }

    @Test
    void aFormHeldByTheIdleLockActsOnceWhenItIsSentAgain() {
        var id = account("gui.lai", CHIEM_HOA, Role.OFFICER);
        sessionOf(signIn("gui.lai", PASSWORD, "/"));
        sessionOf(signIn("gui.lai", PASSWORD, "/"));
        var cookie = sessionOf(signIn("gui.lai", PASSWORD, "/"));
        var forms = Jsoup.parse(body(mvc.get().uri("/toi").cookie(cookie).exchange()))
                .select("form[action$=/ket-thuc]");
        assertThat(forms).hasSize(2);

        // Without JavaScript: the fields travel through the page that unlocks.
        idle(cookie, Duration.ofMinutes(16));
        assertThat(sent(cookie, forms.getFirst()).getResponse().getForwardedUrl())
                .isEqualTo(UnlockPages.HOLD);
        assertThat(sessions(id)).as("nothing done yet").isEqualTo(3);
        var unlock = mvc.post()
                .uri("/mo-khoa")
                .cookie(cookie)
                .with(csrf())
                .param("password", PASSWORD)
                .param("gui", forms.getFirst().attr("action"))
                .exchange();
        var again = Jsoup.parse(body(unlock)).select("main form").getFirst();
        assertThat(again.attr("action")).isEqualTo(forms.getFirst().attr("action"));
        for (int clicks = 0; clicks < 2; clicks++) {
            assertThat(sent(cookie, again)).redirectedUrl().isEqualTo("/toi");
        }
        assertThat(sessions(id)).isEqualTo(2);

        // With it: the request is refused, the password is asked over the page, the request is sent again as it was.
        idle(cookie, Duration.ofMinutes(16));
        assertThat(sent(cookie, forms.getLast(), "HX-Request")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(sessions(id)).isEqualTo(2);
        assertThat(inPlace(cookie, PASSWORD)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(sent(cookie, forms.getLast(), "HX-Request")).hasStatus(HttpStatus.FOUND);
        assertThat(sessions(id)).isOne();
        assertThat(trail("gui.lai").stream().filter("identity.audit.SESSION_ENDED"::equals))
                .hasSize(2);
    }

    @Test
    void lookingForNewsByItselfKeepsNobodySignedIn() {
        account("hoi.nv", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("hoi.nv", PASSWORD, "/"));
        idle(cookie, Duration.ofMinutes(14));
        assertThat(mvc.get().uri("/toi").cookie(cookie).header("MC-Poll", "1")).hasStatusOk();
        idle(cookie, Duration.ofMinutes(16));
        assertThat(mvc.get().uri("/toi").cookie(cookie).header("MC-Poll", "1")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void mistakesInsideASessionLockTheNameAsThoseAtTheDoorDo() {
        account("trong.p", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("trong.p", PASSWORD, "/"));
        assertThat(own(cookie, "/toi/mat-khau", "sai"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("còn 4 lần");
        assertThat(own(cookie, "/toi/xac-thuc/go", "sai")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(own(cookie, "/toi/xac-thuc", "sai")).bodyText().contains("còn 2 lần");
        assertThat(signIn("trong.p", "sai", "/")).bodyText().contains("còn 1 lần");
        assertThat(own(cookie, "/toi/mat-khau", "sai")).redirectedUrl().isEqualTo("/dang-nhap?khoa");
        assertThat(mvc.get().uri("/dang-nhap?khoa")).bodyText().contains("tạm khóa");
        assertThat(mvc.get().uri("/toi").cookie(cookie)).redirectedUrl().startsWith("/dang-nhap");
        assertThat(signIn("trong.p", PASSWORD, "/")).bodyText().contains("tạm khóa");
        assertThat(trail("trong.p")).containsOnlyOnce("identity.audit.SIGN_IN_LOCKED");
    }

    @Test
    void theRightPasswordInsideASessionForgetsTheMistakesAndChangingTwiceIsChangingOnce() {
        account("doi.mk", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("doi.mk", PASSWORD, "/"));
        own(cookie, "/toi/mat-khau", "sai");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(own(cookie, "/toi/mat-khau", PASSWORD)).redirectedUrl().isEqualTo("/toi");
        }
        assertThat(trail("doi.mk")).containsOnlyOnce("identity.audit.PASSWORD_CHANGED");
        assertThat(signIn("doi.mk", "sai", "/")).bodyText().contains("còn 4 lần");
        assertThat(signIn("doi.mk", "Nui.Cam.2025", "/")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aOneTimePasswordOpensOnlyThePageToReplaceIt() {
        var id = account("moi.tt", CHIEM_HOA, Role.OFFICER);
        var oneTime = currentActor.as(Actor.system(), () -> accounts.resetPassword(id));
        var cookie = sessionOf(signIn("moi.tt", oneTime, "/"));
        assertThat(mvc.get().uri("/toi").cookie(cookie)).redirectedUrl().startsWith("/dang-nhap/mat-khau-moi");
        assertThat(newPassword(cookie, "ngan", "ngan")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(newPassword(cookie, oneTime, oneTime)).bodyText().contains("đã dùng gần đây");
        assertThat(newPassword(cookie, "Nui.Cam.2025", "Nui.Cam.2025")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/toi").cookie(cookie)).hasStatusOk();
        assertThat(signIn("moi.tt", oneTime, "/")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aClosedOrLongUnusedAccountDoesNotOpen() {
        var id = account("nghi.nv", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("nghi.nv", PASSWORD, "/"));
        asSystem(() -> accounts.close(id));
        assertThat(mvc.get().uri("/toi").cookie(cookie)).redirectedUrl().startsWith("/dang-nhap");
        assertThat(signIn("nghi.nv", PASSWORD, "/")).bodyText().contains("ngừng sử dụng");

        asSystem(() -> accounts.renew(id));
        jdbc.sql(
                        "update identity.account set active_since = now() - interval '46 days', last_sign_in_at = null where id = :id")
                .param("id", id)
                .update();
        assertThat(signIn("nghi.nv", PASSWORD, "/")).bodyText().contains("quá 45 ngày");
        asSystem(() -> accounts.renew(id));
        assertThat(signIn("nghi.nv", PASSWORD, "/")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void openSessionsAreListedAndEndedFromElsewhere() {
        account("hai.may", CHIEM_HOA, Role.OFFICER);
        var first = sessionOf(signIn("hai.may", PASSWORD, "/"));
        var second = sessionOf(signIn("hai.may", PASSWORD, "/"));
        var page = Jsoup.parse(body(mvc.get().uri("/toi").cookie(second).exchange()));
        var end = page.select("form[action$=/ket-thuc]");
        assertThat(end).as("the other one only").hasSize(1);
        assertThat(mvc.post().uri(end.attr("action")).cookie(second).with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/toi").cookie(first)).redirectedUrl().startsWith("/dang-nhap");
        assertThat(mvc.get().uri("/toi").cookie(second)).hasStatusOk();
    }

    @Test
    void aSignInPageLeftOpenForLongIsShownAgain() {
        assertThat(mvc.post().uri("/dang-nhap").param("login", "ai.do").param("_csrf", "cũ"))
                .redirectedUrl()
                .isEqualTo("/dang-nhap?cu");
        assertThat(mvc.get().uri("/dang-nhap?cu")).bodyText().contains("mở quá lâu");
    }

    /** "You have not the right" is no answer to somebody whose session ended while they were writing. */
    @Test
    void aFormOfASessionThatIsOverIsToldApartFromAMissingRight() {
        account("phien.cu", CHIEM_HOA, Role.OFFICER);
        var session = sessionOf(signIn("phien.cu", PASSWORD, "/"));
        for (var form : List.of(
                mvc.post().uri("/toi/mat-khau").param("_csrf", "cũ"),
                mvc.post().uri("/toi/mat-khau").param("_csrf", "cũ").cookie(session))) {
            assertThat(form).hasForwardedUrl(StaleForm.NOT_ARRIVED);
        }
        assertThat(mvc.post().uri(StaleForm.NOT_ARRIVED).with(csrf()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Chưa ghi nhận", "Phiên làm việc đã kết thúc");
        assertThat(mvc.post().uri("/toi/mat-khau").param("_csrf", "cũ").header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(WayIn.HEADER, "ended");
    }

    @Test
    void shortcutsDoNotExistOutsideTheDemo() {
        assertThat(context.getBeanProvider(DemoShortcuts.class).getIfAvailable())
                .isNull();
        assertThat(context.getBeanProvider(DemoAccounts.class).getIfAvailable()).isNull();
        assertThat(mvc.post()
                        .uri("/dang-nhap/trinh-dien")
                        .param("login", "hanh.ntb")
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(mvc.get().uri("/dang-nhap").exchange())).doesNotContain("Vào thử", DemoAccounts.PASSWORD);
    }

    @Test
    void aShortcutToAClosedAccountLeadsNowhere() {
        var closed = account("ngung.nv", CHIEM_HOA, Role.OFFICER);
        asSystem(() -> accounts.close(closed));
        var demo = new DemoShortcuts(rows, accounts, context.getBean(People.class), context.getBean(SignIn.class));
        var answer = new MockHttpServletResponse();
        assertThat(demo.as("ngung.nv", null, new MockHttpServletRequest(), answer))
                .isEqualTo("redirect:/");
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void theFirstAdministratorIsThereWithAPasswordForOneUse() {
        var first = rows.findByLogin(FirstAdministrator.LOGIN).orElseThrow();
        assertThat(first.mustChange()).isTrue();
        assertThat(first.passwordHash()).startsWith("{argon2}");
        assertThat(grants.of(first.id())).extracting(RoleGrant::role).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void anAdministratorsScreenIsLockedSooner() {
        var officer = account("cham.kh", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("cham.kh", PASSWORD, "/"));
        idle(cookie, Duration.ofMinutes(6));
        assertThat(mvc.get().uri("/toi").cookie(cookie)).hasStatusOk();

        enrolled(cookie);
        asSystem(() -> accounts.grant(officer, Role.ADMINISTRATOR, OFFICE, LocalDate.now(clock), null, "QĐ thử"));
        assertThat(mvc.get().uri("/toi").cookie(cookie)).hasStatusOk();
        idle(cookie, Duration.ofMinutes(6));
        assertThat(mvc.get().uri("/toi").cookie(cookie)).redirectedUrl().startsWith("/mo-khoa");
    }

    private MvcTestResult inPlace(Cookie cookie, String password) {
        return mvc.post()
                .uri("/mo-khoa")
                .cookie(cookie)
                .with(csrf())
                .header("X-Requested-With", "XMLHttpRequest")
                .param("password", password)
                .exchange();
    }

    private MvcTestResult newPassword(Cookie cookie, String password, String again) {
        return mvc.post()
                .uri("/dang-nhap/mat-khau-moi")
                .cookie(cookie)
                .with(csrf())
                .param("password", password)
                .param("again", again)
                .exchange();
    }

    private void idle(Cookie cookie, Duration time) {
        jdbc.sql(
                        "update identity.session set last_seen_at = now() - :minutes * interval '1 minute' where token_hash = :hash")
                .param("minutes", time.toMinutes())
                .param("hash", Secrets.digest(cookie.getValue()))
                .update();
    }
}
