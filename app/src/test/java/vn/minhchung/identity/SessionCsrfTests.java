package vn.minhchung.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCsrfTests {

    private final SessionCsrf forms = new SessionCsrf(new Secrets(new Random(1)));

    @Test
    void aTokenFitsItsOwnSessionOnlyAndLastsAsLong() {
        var mine = forms.loadToken(with("mc-phien", "mine")).getToken();
        assertThat(forms.loadToken(with("mc-phien", "mine")).getToken()).isEqualTo(mine);
        assertThat(forms.loadToken(with("mc-phien", "another")).getToken()).isNotEqualTo(mine);
        assertThat(mine).doesNotContain("mine");
    }

    @Test
    void aVisitorGetsACookieThatTheFormsOfTheSignInPageFit() {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        var token = forms.generateToken(request);
        forms.saveToken(token, request, response);
        var cookie = response.getCookie("mc-khach");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(forms.loadToken(with("mc-khach", cookie.getValue())).getToken())
                .isEqualTo(token.getToken());
    }

    private static MockHttpServletRequest with(String cookie, String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(cookie, value));
        return request;
    }
}
