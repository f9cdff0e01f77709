package vn.minhchung.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form of a session that is over is no attack: a sign-in page left open for long is shown again, of any other form the
 * person hears that it did not arrive. Everything else is refused.
 */
class StaleForm implements AccessDeniedHandler {

    static final String PARAMETER = "cu";

    /** Reached by forwarding. */
    static final String NOT_ARRIVED = "/dang-nhap/chua-gui";

    private final AccessDeniedHandler refusing = new AccessDeniedHandlerImpl();
    private final WayIn wayIn;

    StaleForm(WayIn wayIn) {
        this.wayIn = wayIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (!(refusal instanceof CsrfException)) {
            refusing.handle(request, response, refusal);
        } else if (request.getRequestURI().startsWith("/dang-nhap")) {
            response.sendRedirect("/dang-nhap?" + PARAMETER);
        } else if (WayIn.isScript(request) && OpenSession.of(request).isEmpty()) {
            wayIn.commence(request, response, new InsufficientAuthenticationException("the session is over", refusal));
        } else {
            request.getRequestDispatcher(NOT_ARRIVED).forward(request, response);
        }
    }
}
