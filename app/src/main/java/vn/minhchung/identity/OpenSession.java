package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.minhchung.access.Actor;

/** A signed-in browser (phiên làm việc) as the running request found it. */
record OpenSession(UUID id, String login, Actor actor, Stage stage) {

    private static final String ATTRIBUTE = OpenSession.class.getName();

    /** The session of this request, complete or not; on paths that anybody may open nothing else has asked for it yet. */
    static Optional<OpenSession> of(HttpServletRequest request) {
        SecurityContextHolder.getContext();
        return Optional.ofNullable((OpenSession) request.getAttribute(ATTRIBUTE));
    }

    /** The session of a request that only somebody signed in can have sent. */
    static OpenSession required(HttpServletRequest request) {
        return of(request).orElseThrow(() -> new IllegalStateException("no session"));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    boolean is(Stage other) {
        return stage == other;
    }
}
