package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from: network address and what the browser calls itself. */
record Origin(String address, String agent) {

    static Origin of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Origin(
                request.getRemoteAddr(), agent == null ? "" : agent.substring(0, Math.min(agent.length(), 400)));
    }
}
