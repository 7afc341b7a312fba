package dev.chengxin.gateway.login;

import dev.chengxin.gateway.problem.RefusedException;
import dev.chengxin.servicekit.security.AllowAnyone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Ends a login here, and sends the browser on to where it ends at the issuer.
@RestController
@Tag(name = "login")
class LogoutEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutEndpoint.class);

    private final Issuer issuer;
    private final Sessions sessions;

    LogoutEndpoint(Issuer issuer, Sessions sessions) {
        this.issuer = issuer;
        this.sessions = sessions;
    }

    /// A form is redirected; a script, which cannot follow a redirect to another origin, is told the address.
    @AllowAnyone
    @PostMapping("/logout")
    @Operation(summary = "End a session, and say where the login ends at the issuer")
    ResponseEntity<Farewell> logout(HttpServletRequest request) {
        SameOrigin.require(request);
        var next = end(request);
        var page = acceptsPage(request);
        return ResponseEntity.status(page ? HttpStatus.SEE_OTHER : HttpStatus.OK)
                .header(HttpHeaders.SET_COOKIE, Cookies.SESSION.clear(request))
                .header(HttpHeaders.LOCATION, page ? new String[] {next.toString()} : new String[0])
                .cacheControl(CacheControl.noStore())
                .body(page ? null : new Farewell(next));
    }

    private URI end(HttpServletRequest request) {
        var home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        var secret = Cookies.SESSION.in(request);
        var session = secret.flatMap(sessions::find);
        secret.map(Secrets::keyOf).ifPresent(sessions::end);
        return session.flatMap(known -> farewell(known, home)).orElseGet(() -> URI.create(home));
    }

    /// Somebody who logs out is logged out here, whether or not the issuer can be reached.
    private Optional<URI> farewell(Session session, String home) {
        try {
            return issuer.farewell(session.grant(), home);
        } catch (RefusedException away) {
            LOG.warn("Somebody logged out while the issuer was away");
            return Optional.empty();
        }
    }

    private static boolean acceptsPage(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/html");
    }

    /// @param location where to go on to, so that the login ends at the issuer too
    record Farewell(URI location) {}
}
