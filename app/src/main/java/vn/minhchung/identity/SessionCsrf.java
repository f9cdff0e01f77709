package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * A form token computed from the session's secret, so that nothing is stored and no other session's token fits; a form that
 * waited through an idle lock is still good.
 */
@Component
class SessionCsrf implements CsrfTokenRepository {

    private static final String NEW_VISITOR = SessionCsrf.class.getName();
    private static final byte[] PURPOSE = "csrf".getBytes(StandardCharsets.US_ASCII);

    private final Secrets secrets;

    SessionCsrf(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var secret = secretOf(request).orElseGet(() -> {
            var fresh = secrets.token();
            request.setAttribute(NEW_VISITOR, fresh);
            return fresh;
        });
        return tokenOf(secret);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(NEW_VISITOR) instanceof String fresh) {
            SessionCookie.VISITOR.write(request, response, fresh);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return secretOf(request).map(SessionCsrf::tokenOf).orElse(null);
    }

    private static Optional<String> secretOf(HttpServletRequest request) {
        return SessionCookie.SESSION.read(request).or(() -> SessionCookie.VISITOR.read(request));
    }

    private static CsrfToken tokenOf(String secret) {
        var mac = Secrets.hmac("HmacSHA256", secret.getBytes(StandardCharsets.UTF_8), PURPOSE);
        return new DefaultCsrfToken(
                "X-CSRF-TOKEN", "_csrf", Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }
}
