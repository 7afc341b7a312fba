package dev.chengxin.gateway.login;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/// Keeps other sites from using somebody's session. A browser adds the cookie to whatever page asks, but it says
/// truthfully which page that is, in headers that no script can set. What changes something must prove by one of
/// them that it comes from a page of this very origin; another port of the same host is another origin.
final class SameOrigin {

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD");

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private SameOrigin() {}

    /// @throws RefusedException 403 where the request changes something and proves nothing
    static void require(HttpServletRequest request) {
        if (!CHANGE_NOTHING.contains(request.getMethod()) && !isProven(request)) {
            throw new RefusedException(Refusal.FOREIGN_ORIGIN);
        }
    }

    private static boolean isProven(HttpServletRequest request) {
        var site = request.getHeader(FETCH_SITE);
        // Browsers leave it out where neither HTTPS nor the machine itself vouches for the page.
        return site == null
                ? ownOrigin(request).equals(request.getHeader(HttpHeaders.ORIGIN))
                : "same-origin".equals(site);
    }

    private static String ownOrigin(HttpServletRequest request) {
        var origin =
                UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(request.getServerName());
        var usual = request.isSecure() ? 443 : 80;
        return (request.getServerPort() == usual ? origin : origin.port(request.getServerPort())).toUriString();
    }
}
