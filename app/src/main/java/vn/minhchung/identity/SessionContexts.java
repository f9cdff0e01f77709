package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds the actor behind the cookie, anew for every request, so that a role or session that ends is gone with the next click.
 *
 * <p>A session that is not complete yields nobody: whatever needs an actor then leads to {@link WayIn}.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    /** Sent by pages that look for news by themselves; such requests do not count as the user being there. */
    static final String POLL = "MC-Poll";

    private final Sessions sessions;

    SessionContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Sessions are opened by signing in, never by what a filter leaves in the context. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.SESSION.read(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        var found = SessionCookie.SESSION
                .read(request)
                .flatMap(token -> sessions.find(token, request.getRemoteAddr(), request.getHeader(POLL) == null));
        found.ifPresent(session -> session.attachTo(request));
        return found.filter(session -> session.is(Stage.OPEN))
                .<SecurityContext>map(session -> new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(session.actor(), null, List.of())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** Loads when asked for the first time, so that style sheets cost no query. */
    private final class Loaded implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Loaded(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = load(request);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
