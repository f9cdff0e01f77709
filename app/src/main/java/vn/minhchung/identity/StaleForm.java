package vn.minhchung.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** A sign-in page left open for long, or sent twice, is no attack: its form is shown again. Everything else is refused. */
class StaleForm implements AccessDeniedHandler {

    static final String PARAMETER = "cu";

    private final AccessDeniedHandler refusing = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && request.getRequestURI().startsWith("/dang-nhap")) {
            response.sendRedirect("/dang-nhap?" + PARAMETER);
        } else {
            refusing.handle(request, response, refusal);
        }
    }
}
