package vn.minhchung.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Actors;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.PostKind;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Unit;

/** People with accounts of several roles at the doors of the application. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
abstract class IdentityTest {

    static final UUID CHIEM_HOA = Unit.idOf("xa-chiem-hoa");
    static final UUID MINH_XUAN = Unit.idOf("phuong-minh-xuan");
    static final UUID OFFICE = Unit.idOf("vp-ubnd-tinh");
    static final String PASSWORD = "Song.Lo.2025";

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

    /** Sends a form of a page. */
    MvcTestResult sent(Cookie cookie, Element form, String... headers) {
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

    SecondFactors with(Vault other) {
        return new SecondFactors(rows, jdbc, secrets, other, InstantSource.system(), context);
    }

    MvcTestResult ownEnrolment(Cookie cookie, String secret, Instant now, String password) {
        return mvc.post()
                .uri("/toi/xac-thuc")
                .cookie(cookie)
                .with(csrf())
                .param("secret", secret)
                .param("code", Totp.code(secret, now))
                .param("old", password)
                .exchange();
    }

    MvcTestResult own(Cookie cookie, String path, String old) {
        return mvc.post()
                .uri(path)
                .cookie(cookie)
                .with(csrf())
                .param("old", old)
                .param("password", "Nui.Cam.2025")
                .param("again", "Nui.Cam.2025")
                .exchange();
    }

    /** Sets up the second factor of one's own account; the recovery codes. */
    List<String> enrolled(Cookie cookie) {
        var secret = Jsoup.parse(
                        body(mvc.get().uri("/toi/xac-thuc").cookie(cookie).exchange()))
                .select("input[name=secret]")
                .attr("value");
        var answer = ownEnrolment(cookie, secret, InstantSource.system().instant(), PASSWORD);
        return Jsoup.parse(body(answer)).select(".mc-codes code").eachText();
    }

    int sessions(UUID account) {
        return jdbc.sql("select count(*) from identity.session where account = :account and ended_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    UUID account(String login, UUID unit, Role role) {
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
    static final class HASH {
        private static String hash;

        static String get(Passwords passwords) {
            if (hash == null) {
                hash = passwords.hash(PASSWORD);
            }
            return hash;
        }
    }

    void asSystem(Runnable work) {
        currentActor.run(Actor.system(), work);
    }

    UUID idOf(String login) {
        return rows.findByLogin(login).orElseThrow().id();
    }

    MvcTestResult signIn(String login, String password, String next) {
        return mvc.post()
                .uri("/dang-nhap")
                .with(csrf())
                .param("login", login)
                .param("password", password)
                .param("tiep", next)
                .exchange();
    }

    MvcTestResult code(Cookie cookie, String code) {
        return mvc.post()
                .uri("/dang-nhap/ma")
                .cookie(cookie)
                .with(csrf())
                .param("code", code)
                .exchange();
    }

    MvcTestResult grant(Cookie cookie, UUID account, Role role, UUID unit) {
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

    List<String> trail(String login) {
        return jdbc.sql("select action from audit.entry where subject = :subject")
                .param("subject", "identity.account:" + idOf(login))
                .query(String.class)
                .list();
    }

    static Cookie sessionOf(MvcTestResult answer) {
        var cookie = answer.getResponse().getCookie("mc-phien");
        assertThat(cookie).as("the session's cookie").isNotNull();
        return cookie;
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
