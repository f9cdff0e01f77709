package vn.minhchung.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;

/** Writes down every refused access (truy cập bị từ chối), whoever answers the person afterwards. */
@Component
class RefusedAccess implements HandlerExceptionResolver, Ordered {

    private final AuditTrail trail;
    private final CurrentActor currentActor;

    RefusedAccess(AuditTrail trail, CurrentActor currentActor) {
        this.trail = trail;
        this.currentActor = currentActor;
    }

    /** First in line and never an answer: the web module shows the page. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception refusal) {
        if (refusal instanceof AccessDeniedException) {
            var missing = String.valueOf(refusal.getMessage());
            currentActor.find().ifPresent(actor -> trail.refused(actor, request.getRequestURI(), missing));
        }
        return null;
    }

    /** Refused by the filter chain, before any controller. Somebody not signed in is sent to sign in, which is no refusal. */
    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        if (event.getObject() instanceof HttpServletRequest request
                && event.getAuthentication().get().getPrincipal() instanceof Actor actor) {
            trail.refused(actor, request.getRequestURI(), "the role that guards this path");
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
