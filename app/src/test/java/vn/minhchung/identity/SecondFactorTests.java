package vn.minhchung.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.minhchung.access.Role;

/** The second factor: who must have one, how its secret is kept, what a recovery code opens. */
class SecondFactorTests extends IdentityTest {

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
}
