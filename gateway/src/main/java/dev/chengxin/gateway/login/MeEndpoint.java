package dev.chengxin.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.gateway.access.Clients;
import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// Tells a page who is logged in, as far as it needs to know.
@RestController
@Tag(name = "login")
class MeEndpoint {

    private final Sessions sessions;

    MeEndpoint(Sessions sessions) {
        this.sessions = sessions;
    }

    @AllowAnyone
    @GetMapping("/api/v1/me")
    @Operation(summary = "Who is logged in, and until when")
    Me me(
            Caller caller,
            @Parameter(hidden = true) @RequestAttribute(name = Session.NAME, required = false) @Nullable
                    Session session,
            HttpServletResponse response) {
        var token = Clients.token()
                .orElseThrow(() ->
                        new RefusedException(Refusal.UNAUTHENTICATED, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer")));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var roles = caller.roles().stream().map(Role::wire).toList();
        return session == null
                ? new Me(roles, caller.jurisdiction(), null, Objects.requireNonNull(token.getExpiresAt()), null)
                : new Me(
                        roles,
                        caller.jurisdiction(),
                        session.grant().name(),
                        session.endsAt(),
                        sessions.idleEnd(session));
    }

    /// @param roles what the caller may act as
    /// @param jurisdiction the prefix of the region codes that a regulator answers for, empty for the whole country
    /// @param name what to call the person, where the issuer says so
    /// @param endsAt when the login ends in any case
    /// @param idleEndsAt when it ends if nothing more is asked; absent where a token was sent instead of a session
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(
            List<String> roles,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String jurisdiction,

            @Nullable String name,
            Instant endsAt,
            @Nullable Instant idleEndsAt) {}
}
