package vn.minhchung.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Leads somebody without an open session to the page that opens one: sign-in, code, new password, or unlocking.
 *
 * <p>Scripts get 401 and, in the header {@code MC-Session}, what is needed, and show it over the page that stays.
 */
@Component
class WayIn implements AuthenticationEntryPoint {

    static final String HEADER = "MC-Session";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        var session = OpenSession.of(request);
        var path = session.map(found -> found.stage().path()).orElse("/dang-nhap");
        if (isScript(request)) {
            response.setHeader(
                    HEADER,
                    session.map(found -> found.stage().name().toLowerCase(Locale.ROOT))
                            .orElse("ended"));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (session.filter(found -> found.is(Stage.LOCKED)).isPresent() && carriesForm(request)) {
            // What was typed travels through the unlock page and back, also without JavaScript.
            request.setAttribute(UnlockPages.HELD_PATH, pathOf(request));
            request.getRequestDispatcher(UnlockPages.HOLD).forward(request, response);
        } else {
            var next = request.getMethod().equals("GET") ? pathOf(request) : "/";
            response.sendRedirect(withNext(path, next));
        }
    }

    static String withNext(String path, String next) {
        return next.equals("/") ? path : path + "?tiep=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    static boolean isScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || request.getHeader(SessionContexts.POLL) != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    private static boolean carriesForm(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
    }

    private static String pathOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
