package vn.minhchung.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.Role;
import vn.minhchung.dated.DatedValue;
import vn.minhchung.organisation.PostKind;
import vn.minhchung.testing.SignedIn;

/** Accounts and what they may do: opening, roles with their dates, another unit's, dated security values. */
class IdentityModuleTests extends IdentityTest {

    @Autowired
    AccountSubjects names;

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

        assertThat(names.name("identity.account", mine.toString()))
                .hasValueSatisfying(name -> assertThat(name).endsWith(" (xa.nv)"));
        assertThat(names.name("identity.account", AccountEvent.NOBODY)).isPresent();

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

    @Test
    void aRoleFromADayThatDoesNotExistIsAskedForAgain() {
        account("ngay.la", CHIEM_HOA, Role.OFFICER);
        var again = mvc.post()
                .uri("/tai-khoan/{id}/vai-tro", idOf("ngay.la"))
                .with(SignedIn.as(SignedIn.actor(OFFICE, Role.ADMINISTRATOR)))
                .with(csrf())
                .param("role", Role.OFFICER.name())
                .param("unit", CHIEM_HOA.toString())
                .param("from", "31/02/2026")
                .param("decision", "QĐ số 7")
                .exchange();
        assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(body(again)).select("#decision").val()).isEqualTo("QĐ số 7");
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
        assertThat(mvc.get().uri("/tham-so/an-toan").with(SignedIn.as(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("Nghị định 331/2026/NĐ-CP", "chưa xác minh")
                .doesNotContain("Đặt giá trị mới");
        assertThat(threshold(auditor, "DORMANT_DAYS", "40", "01/01/2099")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAdministratorSetsAThresholdFromADayOn() {
        var administrator = SignedIn.actor(OFFICE, Role.ADMINISTRATOR);
        assertThat(mvc.get().uri("/tham-so/an-toan").with(SignedIn.as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("Đặt giá trị mới");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(threshold(administrator, "DORMANT_DAYS", "40", "01/01/2099"))
                    .redirectedUrl()
                    .isEqualTo("/tham-so/an-toan");
        }
        assertThat(thresholds.value(Threshold.DORMANT_DAYS))
                .as("not yet in force")
                .isEqualTo(45);
        assertThat(thresholds.all())
                .contains(
                        new DatedValue<>(Threshold.DORMANT_DAYS, 40, LocalDate.of(2099, 1, 1), "Quyết định thử", true));
        assertThat(jdbc.sql("select action from audit.entry where subject = 'identity.threshold:DORMANT_DAYS'")
                        .query(String.class)
                        .list())
                .as("the form was sent twice")
                .containsExactly("dated.audit.SET");

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
                .contains("Ghi bằng số nguyên", "mười", "Quyết định thử")
                .doesNotContain("??", "NumberFormat");
    }

    private MvcTestResult threshold(Actor actor, String name, String amount, String from) {
        return mvc.post()
                .uri("/tham-so/an-toan")
                .with(SignedIn.as(actor))
                .with(csrf())
                .param("name", name)
                .param("value", amount)
                .param("validFrom", from)
                .param("basis", "Quyết định thử")
                .param("verified", "true")
                .exchange();
    }
}
