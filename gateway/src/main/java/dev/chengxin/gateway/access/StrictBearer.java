package dev.chengxin.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/// Takes a request with any other `Authorization` than one bearer token for an error, not for an anonymous one:
/// a client that sends credentials means to be known.
final class StrictBearer implements BearerTokenResolver {

    private final DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var given = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (given.isEmpty()) {
            return null;
        }
        var token = given.size() == 1 ? bearer.resolve(request) : null;
        if (token == null) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Send one bearer token"));
        }
        return token;
    }
}
