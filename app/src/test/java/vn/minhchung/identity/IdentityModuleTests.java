package vn.minhchung.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Actors;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.PostKind;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Unit;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
class IdentityModuleTests {

    private static final UUID CHIEM_HOA = Unit.idOf("xa-chiem-hoa");
    private static final UUID MINH_XUAN = Unit.idOf("phuong-minh-xuan");
    private static final UUID OFFICE = Unit.idOf("vp-ubnd-tinh");
    private static final String PASSWORD = "Song.Lo.2025";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRows rows;

    @Autowired
    RoleGrants grants;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    Passwords passwords;

    @Autowired
    Secrets secrets;

    @Autowired
    Actors actors;

    @Autowired
    Vault vault;

    @Autowired
    Thresholds thresholds;

    @Value("${minhchung.key-file}")
    Path keyFile;

    @Autowired
    Posts posts;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

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

    /** Sends a form of a page. */
    private MvcTestResult sent(Cookie cookie, Element form, String... headers) {
        var request = mvc.post()
                .uri(form.attr("action"))
                .cookie(cookie)
                .with(csrf())
                .contentType("application/x-www-form-urlencoded");
        for (var header : headers) {
            request = request.header(header, "true");
        }
        return request.exchange();
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
    void anAdministratorReachesNothingBeforeTheSecondFactorIsSetUp() {
        account("quan.tri", OFFICE, Role.ADMINISTRATOR);
        var cookie = sessionOf(signIn("quan.tri", PASSWORD, "/"));
        assertThat(mvc.get().uri("/tai-khoan").cookie(cookie)).redirectedUrl().startsWith("/dang-nhap/xac-thuc");
        var page = Jsoup.parse(
                body(mvc.get().uri("/dang-nhap/xac-thuc").cookie(cookie).exchange()));
        var secret = page.select("input[name=secret]").attr("value");
        assertThat(page.select("svg.mc-qr path").attr("d")).isNotEmpty();

        var now = InstantSource.system().instant();
        var wrong = mvc.post().uri("/dang-nhap/xac-thuc").cookie(cookie).with(csrf());
        assertThat(wrong.param("secret", secret).param("code", "000")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var right = mvc.post().uri("/dang-nhap/xac-thuc").cookie(cookie).with(csrf());
        right.param("secret", secret).param("code", Totp.code(secret, now)).exchange();
        var codes = Jsoup.parse(body(right.exchange())).select(".mc-codes code");
        assertThat(codes).as("shown also when the form was sent twice").hasSize(10);
        assertThat(trail("quan.tri")).containsOnlyOnce("identity.audit.SECOND_FACTOR_ENROLLED");
        assertThat(mvc.get().uri("/tai-khoan").cookie(cookie)).hasStatusOk();

        var again = sessionOf(signIn("quan.tri", PASSWORD, "/"));
        assertThat(mvc.get().uri("/tai-khoan").cookie(again)).redirectedUrl().startsWith("/dang-nhap/ma");
        assertThat(code(again, Totp.code(secret, now)))
                .as("the same code a second time")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(code(again, codes.getFirst().text())).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/tai-khoan").cookie(again)).hasStatusOk();
        assertThat(trail("quan.tri")).contains("identity.audit.RECOVERY_CODE_USED");
    }

    @Test
    void theSecretOfASecondFactorIsSealedInTheDatabaseAndFollowsANewKey() throws IOException {
        var id = account("niem.ph", CHIEM_HOA, Role.OFFICER);
        var secret = "MINHCHUNGDEMOMINHCHUNGDEMOMINHCH";
        asSystem(() -> secondFactors.setSecret(id, secret));
        assertThat(stored(id)).startsWith(vault.inUse() + ":").doesNotContain(secret);

        var keys = Files.createTempFile("keys", null);
        var line = Base64.getEncoder().encodeToString(Secrets.digest("another key")) + "\n";
        Files.writeString(keys, Files.readString(keyFile) + line);
        var rotated = new Vault(keys, new SecureRandom());
        assertThat(with(rotated).sealAnew()).isZero();
        assertThat(stored(id)).startsWith(rotated.inUse() + ":");
        assertThat(rotated.open(stored(id), id)).contains(secret);
        assertThat(secondFactors.sealAnew()).as("the new key is missing here").isPositive();

        Files.writeString(keys, line + Files.readString(keyFile));
        with(new Vault(keys, new SecureRandom())).sealAnew();
        var now = InstantSource.system().instant();
        assertThat(secondFactors.accept(rows.findById(id).orElseThrow(), Totp.code(secret, now)))
                .isTrue();
    }

    private SecondFactors with(Vault other) {
        return new SecondFactors(rows, jdbc, secrets, other, InstantSource.system(), context);
    }

    private String stored(UUID account) {
        return jdbc.sql("select totp_secret from identity.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    @Test
    void aBrowserLeftOpenIsNotEnoughToTakeOverTheSecondFactor() {
        account("lo.dt", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("lo.dt", PASSWORD, "/"));
        var secret = Jsoup.parse(
                        body(mvc.get().uri("/toi/xac-thuc").cookie(cookie).exchange()))
                .select("input[name=secret]")
                .attr("value");
        var now = InstantSource.system().instant();
        assertThat(ownEnrolment(cookie, secret, now, "sai"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Mật khẩu hiện tại chưa đúng");
        assertThat(trail("lo.dt")).doesNotContain("identity.audit.SECOND_FACTOR_ENROLLED");
        assertThat(Jsoup.parse(body(ownEnrolment(cookie, secret, now, PASSWORD)))
                        .select(".mc-codes code"))
                .hasSize(10);
    }

    private MvcTestResult ownEnrolment(Cookie cookie, String secret, Instant now, String password) {
        return mvc.post()
                .uri("/toi/xac-thuc")
                .cookie(cookie)
                .with(csrf())
                .param("secret", secret)
                .param("code", Totp.code(secret, now))
                .param("old", password)
                .exchange();
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

    private MvcTestResult own(Cookie cookie, String path, String old) {
        return mvc.post()
                .uri(path)
                .cookie(cookie)
                .with(csrf())
                .param("old", old)
                .param("password", "Nui.Cam.2025")
                .param("again", "Nui.Cam.2025")
                .exchange();
    }

    @Test
    void aLockedNameUsesUpNoRecoveryCode() {
        var id = account("khoa.ma", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("khoa.ma", PASSWORD, "/"));
        var codes = enrolled(cookie);
        var half = sessionOf(signIn("khoa.ma", PASSWORD, "/"));
        for (int mistakes = 0; mistakes < 5; mistakes++) {
            signIn("khoa.ma", "sai", "/");
        }
        assertThat(code(half, codes.getFirst())).redirectedUrl().isEqualTo("/dang-nhap?khoa");
        assertThat(secondFactors.recoveryCodesLeft(id)).isEqualTo(10);

        asSystem(() -> accounts.unlock(id));
        var again = sessionOf(signIn("khoa.ma", PASSWORD, "/"));
        assertThat(code(again, codes.getFirst())).hasStatus(HttpStatus.FOUND);
        assertThat(secondFactors.recoveryCodesLeft(id)).isEqualTo(9);
    }

    /** Sets up the second factor of one's own account; the recovery codes. */
    private List<String> enrolled(Cookie cookie) {
        var secret = Jsoup.parse(
                        body(mvc.get().uri("/toi/xac-thuc").cookie(cookie).exchange()))
                .select("input[name=secret]")
                .attr("value");
        var answer = ownEnrolment(cookie, secret, InstantSource.system().instant(), PASSWORD);
        return Jsoup.parse(body(answer)).select(".mc-codes code").eachText();
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
    void anAddressWithAnotherUnitsAccountAnswers403AndIsAudited() {
        var keeper = account("mai.bt", CHIEM_HOA, Role.UNIT_ADMINISTRATOR);
        var mine = account("xa.nv", CHIEM_HOA, Role.OFFICER);
        var others = account("phuong.nv", MINH_XUAN, Role.OFFICER);
        var cookie = sessionOf(signIn("mai.bt", PASSWORD, "/"));
        assertThat(mvc.get().uri("/tai-khoan/{id}", mine).cookie(cookie)).hasStatusOk();
        assertThat(trail("xa.nv")).containsOnlyOnce("audit.action.VIEWED");
        assertThat(mvc.get().uri("/tai-khoan/{id}", keeper).cookie(cookie)).hasStatusOk();
        assertThat(trail("mai.bt")).doesNotContain("audit.action.VIEWED");

        assertThat(mvc.get().uri("/tai-khoan/{id}", others).cookie(cookie)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/tai-khoan/{id}/mat-khau", others)
                        .cookie(cookie)
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(jdbc.sql("""
                select count(*) from audit.entry
                where action = 'audit.action.REFUSED' and account = :keeper and subject like :subject
                """)
                        .param("keeper", keeper)
                        .param("subject", "path:/tai-khoan/" + others + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        var list = body(mvc.get().uri("/tai-khoan").cookie(cookie).exchange());
        assertThat(list).contains("xa.nv").doesNotContain("phuong.nv");
        var administrators = body(mvc.get()
                .uri("/tai-khoan")
                .param("vai-tro", Role.UNIT_ADMINISTRATOR.name())
                .cookie(cookie)
                .exchange());
        assertThat(administrators).contains("mai.bt").doesNotContain("xa.nv");
    }

    @Test
    void anAdministratorOfAUnitGivesNoPowerBeyondIt() {
        var keeper = account("giu.tk", CHIEM_HOA, Role.UNIT_ADMINISTRATOR);
        var officer = account("nhan.nv", CHIEM_HOA, Role.OFFICER);
        var administrator = account("cao.hon", CHIEM_HOA, Role.ADMINISTRATOR);
        var cookie = sessionOf(signIn("giu.tk", PASSWORD, "/"));
        assertThat(grant(cookie, officer, Role.UNIT_LEADER, CHIEM_HOA)).hasStatus(HttpStatus.FOUND);
        assertThat(grant(cookie, officer, Role.UNIT_LEADER, MINH_XUAN)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(grant(cookie, officer, Role.AUDITOR, CHIEM_HOA)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(grant(cookie, keeper, Role.UNIT_LEADER, CHIEM_HOA))
                .as("nobody changes what they may do themselves")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/tai-khoan/{id}/mat-khau", administrator)
                        .cookie(cookie)
                        .with(csrf()))
                .as("no way to an administrator's password")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(grants.of(officer)).hasSize(2);
        assertThat(trail("nhan.nv")).contains("identity.audit.ROLE_GRANTED");
    }

    @Test
    void aRoleCountsOnItsDaysOnlyAndEndsWithTheNextClick() {
        var id = account("ngay.nv", CHIEM_HOA, Role.OFFICER);
        var today = LocalDate.now(clock);
        asSystem(() -> accounts.grant(id, Role.AUDITOR, CHIEM_HOA, today.minusDays(9), today.minusDays(1), "QĐ 1"));
        asSystem(() -> accounts.grant(id, Role.AUDITOR, CHIEM_HOA, today.plusDays(1), null, "QĐ 2"));
        var cookie = sessionOf(signIn("ngay.nv", PASSWORD, "/"));
        assertThat(mvc.get().uri("/tai-khoan").cookie(cookie)).hasStatus(HttpStatus.FORBIDDEN);
        asSystem(() -> accounts.grant(id, Role.AUDITOR, CHIEM_HOA, today, today, "QĐ 3"));
        assertThat(mvc.get().uri("/tai-khoan").cookie(cookie)).hasStatusOk();
        var given = grants.of(id).stream()
                .filter(grant -> grant.decision().equals("QĐ 3"))
                .findFirst()
                .orElseThrow();
        asSystem(() -> accounts.revoke(id, given.id()));
        assertThat(mvc.get().uri("/tai-khoan").cookie(cookie)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aPostThatHasEndedIsNoLongerActedUnder() {
        var today = LocalDate.now(clock);
        var ended = actingUntil("het.han", today);
        var lasting = actingUntil("con.han", today.plusDays(1));
        assertThat(actors.now(ended, null).orElseThrow().post()).isNull();
        assertThat(actors.now(lasting, null).orElseThrow().post()).isEqualTo("Quyền Chánh Văn phòng");
        var cookie = sessionOf(signIn("het.han", PASSWORD, "/"));
        assertThat(mvc.get().uri("/toi").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("Chiêm Hóa")
                .doesNotContain("Quyền Chánh Văn phòng");
    }

    private UUID actingUntil(String login, LocalDate firstDayWithout) {
        var hash = HASH.get(passwords);
        return currentActor.as(
                Actor.system(),
                () -> transaction.execute(status -> {
                    var from = firstDayWithout.minusDays(9);
                    var person = posts.addPerson("Ma Thị Thay", CHIEM_HOA);
                    posts.appoint(
                            person,
                            CHIEM_HOA,
                            "Quyền Chánh Văn phòng",
                            PostKind.ACTING,
                            3,
                            from,
                            firstDayWithout,
                            null);
                    return accounts.open(UUID.randomUUID(), login, person, CHIEM_HOA, hash, false)
                            .id();
                }));
    }

    @Test
    void anAccountIsAnActorWithTheRolesOfTheDayUntilItIsClosed() {
        var id = account("lam.nen", CHIEM_HOA, Role.OFFICER);
        var today = LocalDate.now(clock);
        asSystem(() -> accounts.grant(id, Role.AUDITOR, CHIEM_HOA, today.plusDays(1), null, "QĐ 1"));
        var now = actors.now(id, "10.0.0.7").orElseThrow();
        assertThat(now.grants()).containsExactly(new Grant(Role.OFFICER, CHIEM_HOA));
        assertThat(now.address()).isEqualTo("10.0.0.7");
        asSystem(() -> accounts.close(id));
        assertThat(actors.now(id, null)).isEmpty();
    }

    @Test
    void anothersSessionAndRoleAreRefusedNotPassedOver() {
        var mine = account("minh.a", CHIEM_HOA, Role.OFFICER);
        var theirs = account("khac.b", CHIEM_HOA, Role.OFFICER);
        var cookie = sessionOf(signIn("minh.a", PASSWORD, "/"));
        sessionOf(signIn("khac.b", PASSWORD, "/"));
        var session = jdbc.sql("select id from identity.session where account = :account")
                .param("account", theirs)
                .query(UUID.class)
                .single();
        var role = grants.of(theirs).getFirst().id();

        assertThat(mvc.post()
                        .uri("/toi/phien/{id}/ket-thuc", session)
                        .cookie(cookie)
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        var keeper = SignedIn.actor(CHIEM_HOA, Role.UNIT_ADMINISTRATOR);
        for (var path : List.of("/phien/" + session + "/ket-thuc", "/vai-tro/" + role + "/thu-hoi")) {
            assertThat(mvc.post()
                            .uri("/tai-khoan/" + mine + path)
                            .with(SignedIn.as(keeper))
                            .with(csrf()))
                    .as(path)
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(jdbc.sql("select action from audit.entry where subject = :subject")
                            .param("subject", "path:/tai-khoan/" + mine + path)
                            .query(String.class)
                            .list())
                    .hasSize(1);
        }
        assertThat(grants.of(theirs)).allMatch(grant -> grant.live(LocalDate.now(clock)));
        assertThat(sessions(theirs)).isOne();
    }

    private int sessions(UUID account) {
        return jdbc.sql("select count(*) from identity.session where account = :account and ended_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
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
    void theFirstAdministratorIsThereWithAPasswordForOneUse() {
        var first = rows.findByLogin(FirstAdministrator.LOGIN).orElseThrow();
        assertThat(first.mustChange()).isTrue();
        assertThat(first.passwordHash()).startsWith("{argon2}");
        assertThat(grants.of(first.id())).extracting(RoleGrant::role).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void anAccountIsOpenedForSomebodyNewWithARoleAndAOneTimePassword() {
        var keeper = SignedIn.actor(CHIEM_HOA, Role.UNIT_ADMINISTRATOR);
        assertThat(mvc.get().uri("/tai-khoan/moi?unit={unit}", CHIEM_HOA).with(SignedIn.as(keeper)))
                .hasStatusOk();
        var opened = body(mvc.post()
                .uri("/tai-khoan/moi")
                .with(SignedIn.as(keeper))
                .with(csrf())
                .param("unit", CHIEM_HOA.toString())
                .param("name", "Quan Thị Duyên")
                .param("title", "Chuyên viên")
                .param("role", "OFFICER")
                .param("decision", "QĐ số 12/QĐ-UBND")
                .exchange());
        assertThat(opened).contains("Mật khẩu dùng một lần", "duyen.qt");
        var elsewhere = currentActor.as(Actor.system(), () -> posts.addPerson("Quan Thị Nơi Khác", OFFICE));
        assertThat(mvc.post()
                        .uri("/tai-khoan/moi")
                        .with(SignedIn.as(keeper))
                        .with(csrf())
                        .param("unit", CHIEM_HOA.toString())
                        .param("person", elsewhere.toString())
                        .param("role", "OFFICER")
                        .param("decision", "QĐ số 12/QĐ-UBND"))
                .as("an account in the name of somebody of another unit")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(body(mvc.post()
                        .uri("/tai-khoan/moi")
                        .with(SignedIn.as(keeper))
                        .with(csrf())
                        .param("unit", CHIEM_HOA.toString())
                        .param("login", "Có Dấu")
                        .param("role", "OFFICER")
                        .exchange()))
                .contains("chữ thường không dấu", "Đề nghị chọn người trong danh sách");
    }

    @Test
    void anAccountFormSentTwiceOpensOneAccountAndBothAnswersShowAPasswordThatFits() throws Exception {
        var keeper = SignedIn.actor(CHIEM_HOA, Role.UNIT_ADMINISTRATOR);
        var page = Jsoup.parse(body(mvc.get()
                .uri("/tai-khoan/moi?unit={unit}", CHIEM_HOA)
                .with(SignedIn.as(keeper))
                .exchange()));
        var request = page.select("input[name=request]").attr("value");
        var first = oneTimePassword(newAccount(keeper, request));
        var second = oneTimePassword(newAccount(keeper, request));
        assertThat(first).isNotEqualTo(second);
        assertThat(rows.findById(UUID.fromString(request)).orElseThrow().login())
                .isEqualTo("doi.lt");
        assertThat(people("Lục Thị Đôi")).isOne();
        assertThat(signIn("doi.lt", second, "/")).hasStatus(HttpStatus.FOUND);

        assertThat(body(newAccount(keeper, request)))
                .as("in use now: nothing to hand over")
                .contains("doi.lt")
                .doesNotContain("Mật khẩu dùng một lần:");
        var stranger = SignedIn.actor(MINH_XUAN, Role.UNIT_ADMINISTRATOR);
        assertThat(newAccount(stranger, request)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(people("Lục Thị Đôi")).isOne();
    }

    @Test
    void anAccountFormSentFromTwoThreadsAtOnceOpensOneAccount() throws Exception {
        var keeper = SignedIn.actor(MINH_XUAN, Role.UNIT_ADMINISTRATOR);
        var request = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var answer : threads.invokeAll(
                    Collections.<Callable<MvcTestResult>>nCopies(3, () -> newAccount(keeper, request)))) {
                assertThat(answer.get()).hasStatusOk();
            }
        }
        assertThat(people("Lục Thị Đôi", MINH_XUAN)).isOne();
        assertThat(grants.of(UUID.fromString(request))).hasSize(1);
    }

    private MvcTestResult newAccount(Actor keeper, String request) {
        return mvc.post()
                .uri("/tai-khoan/moi")
                .with(SignedIn.as(keeper))
                .with(csrf())
                .param("request", request)
                .param("unit", keeper.unit().toString())
                .param("name", "Lục Thị Đôi")
                .param("title", "Chuyên viên")
                .param("role", "OFFICER")
                .param("decision", "QĐ số 12/QĐ-UBND")
                .exchange();
    }

    private static String oneTimePassword(MvcTestResult answer) {
        var found = Pattern.compile("Mật khẩu dùng một lần: ([\\w-]+)").matcher(body(answer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long people(String name) {
        return people(name, CHIEM_HOA);
    }

    private long people(String name, UUID unit) {
        return posts.people(unit).stream()
                .filter(one -> one.name().equals(name))
                .count();
    }

    @Test
    void passwordsAreHashedOutsideOfTransactions() {
        assertThatThrownBy(() -> transaction.execute(status -> passwords.hash(PASSWORD)))
                .isInstanceOf(IllegalStateException.class);
        var id = account("dat.lai", CHIEM_HOA, Role.OFFICER);
        assertThat(currentActor.as(Actor.system(), () -> accounts.resetPassword(id)))
                .isNotEmpty();
    }

    @Test
    void whatIsSoAlreadyIsNotDoneAndWrittenDownAgain() {
        var id = account("hai.lan", CHIEM_HOA, Role.OFFICER);
        asSystem(() -> accounts.renew(id));
        asSystem(() -> accounts.unlock(id));
        for (int sent = 0; sent < 2; sent++) {
            asSystem(() -> accounts.close(id));
        }
        assertThat(trail("hai.lan"))
                .doesNotContain("identity.audit.ACCOUNT_RENEWED", "identity.audit.SIGN_IN_UNLOCKED")
                .containsOnlyOnce("identity.audit.ACCOUNT_CLOSED");
    }

    @Test
    void thresholdsAreShownWithTheirLegalBasis() {
        var auditor = SignedIn.actor(OFFICE, Role.AUDITOR);
        assertThat(mvc.get().uri("/tai-khoan/nguong").with(SignedIn.as(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("Nghị định 331/2026/NĐ-CP", "chưa xác minh")
                .doesNotContain("Đặt giá trị mới");
        assertThat(threshold(auditor, "DORMANT_DAYS", "40", "01/01/2099")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAdministratorSetsAThresholdFromADayOn() {
        var administrator = SignedIn.actor(OFFICE, Role.ADMINISTRATOR);
        assertThat(mvc.get().uri("/tai-khoan/nguong").with(SignedIn.as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("Đặt giá trị mới");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(threshold(administrator, "DORMANT_DAYS", "40", "01/01/2099"))
                    .redirectedUrl()
                    .isEqualTo("/tai-khoan/nguong");
        }
        assertThat(thresholds.amount(Threshold.DORMANT_DAYS))
                .as("not yet in force")
                .isEqualTo(45);
        assertThat(thresholds.all())
                .contains(new Thresholds.Dated(
                        Threshold.DORMANT_DAYS, 40, LocalDate.of(2099, 1, 1), "Quyết định thử", true));
        assertThat(jdbc.sql("select action from audit.entry where subject = 'identity.threshold:DORMANT_DAYS'")
                        .query(String.class)
                        .list())
                .as("the form was sent twice")
                .containsExactly("identity.audit.THRESHOLD_SET");

        assertThat(threshold(administrator, "PASSWORD_LENGTH", "4", "01/01/2099"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("từ 8 đến 64");
        assertThat(threshold(administrator, "PASSWORD_LENGTH", "12", "01/01/2020"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không được trước hôm nay");
        assertThat(threshold(administrator, "", "mười", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .doesNotContain("??", "NumberFormat");
    }

    private MvcTestResult threshold(Actor actor, String name, String amount, String from) {
        return mvc.post()
                .uri("/tai-khoan/nguong")
                .with(SignedIn.as(actor))
                .with(csrf())
                .param("name", name)
                .param("amount", amount)
                .param("from", from)
                .param("basis", "Quyết định thử")
                .param("verified", "true")
                .exchange();
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

    private UUID account(String login, UUID unit, Role role) {
        var hash = HASH.get(passwords);
        return currentActor.as(
                Actor.system(),
                () -> transaction.execute(status -> {
                    var today = LocalDate.now(clock);
                    var person = posts.addPerson("Nguyễn Văn Thử", unit);
                    posts.appoint(person, unit, "Chuyên viên", PostKind.HELD, 5, today, null, null);
                    var id = accounts.open(UUID.randomUUID(), login, person, unit, hash, false)
                            .id();
                    accounts.grant(id, role, unit, today, null, "QĐ thử");
                    return id;
                }));
    }

    /** Hashed once: it is slow on purpose. */
    private static final class HASH {
        private static String hash;

        static String get(Passwords passwords) {
            if (hash == null) {
                hash = passwords.hash(PASSWORD);
            }
            return hash;
        }
    }

    private void asSystem(Runnable work) {
        currentActor.run(Actor.system(), work);
    }

    private UUID idOf(String login) {
        return rows.findByLogin(login).orElseThrow().id();
    }

    private MvcTestResult signIn(String login, String password, String next) {
        return mvc.post()
                .uri("/dang-nhap")
                .with(csrf())
                .param("login", login)
                .param("password", password)
                .param("tiep", next)
                .exchange();
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

    private MvcTestResult code(Cookie cookie, String code) {
        return mvc.post()
                .uri("/dang-nhap/ma")
                .cookie(cookie)
                .with(csrf())
                .param("code", code)
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

    private MvcTestResult grant(Cookie cookie, UUID account, Role role, UUID unit) {
        return mvc.method(HttpMethod.POST)
                .uri("/tai-khoan/{id}/vai-tro", account)
                .cookie(cookie)
                .with(csrf())
                .param("role", role.name())
                .param("unit", unit.toString())
                .param("from", "01/01/2026")
                .param("decision", "QĐ số 7")
                .exchange();
    }

    private void idle(Cookie cookie, Duration time) {
        jdbc.sql(
                        "update identity.session set last_seen_at = now() - :minutes * interval '1 minute' where token_hash = :hash")
                .param("minutes", time.toMinutes())
                .param("hash", Secrets.digest(cookie.getValue()))
                .update();
    }

    private List<String> trail(String login) {
        return jdbc.sql("select action from audit.entry where subject = :subject")
                .param("subject", "identity.account:" + idOf(login))
                .query(String.class)
                .list();
    }

    private static Cookie sessionOf(MvcTestResult answer) {
        var cookie = answer.getResponse().getCookie("mc-phien");
        assertThat(cookie).as("the session's cookie").isNotNull();
        return cookie;
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
