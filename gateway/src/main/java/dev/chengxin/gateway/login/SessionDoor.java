package dev.chengxin.gateway.login;

import com.mongodb.MongoException;
import dev.chengxin.gateway.access.Presence;
import dev.chengxin.gateway.access.Recognition;
import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Recognises callers by their session, on the paths of the API only: pages are the same for everybody. A token of
/// the caller's own comes before a session, and a session that has ended is said to have: were the request passed
/// on as an anonymous one, somebody would file something without a name who believes to be logged in.
final class SessionDoor implements Recognition {

    private static final String API = "/api/";

    private final Sessions sessions;
    private final Renewals renewals;
    private final JwtDecoder tokens;

    SessionDoor(Sessions sessions, Renewals renewals, JwtDecoder tokens) {
        this.sessions = sessions;
        this.renewals = renewals;
        this.tokens = tokens;
    }

    @Override
    public HttpServletRequest recognise(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith(API) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return request;
        }
        var secret = Cookies.SESSION.in(request);
        return secret.isEmpty() ? request : recognised(request, secret.get());
    }

    private HttpServletRequest recognised(HttpServletRequest request, String secret) {
        SameOrigin.require(request);
        var session = sessions.find(secret).flatMap(renewals::fresh).orElseThrow(() -> ended(request));
        var token = token(session).orElseThrow(() -> ended(request));
        sessions.used(session);
        request.setAttribute(Session.NAME, session);
        request.setAttribute(Presence.NAME, (Presence) () -> lasts(session));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token));
        SecurityContextHolder.setContext(context);
        return new WithToken(request, token.getTokenValue());
    }

    /// Empty when the issuer no longer stands by a token that should hold, for instance with other keys.
    private Optional<Jwt> token(Session session) {
        try {
            return Optional.of(tokens.decode(session.grant().accessToken()));
        } catch (BadJwtException _) {
            sessions.end(session.key());
            return Optional.empty();
        } catch (JwtException away) {
            throw new RefusedException(Refusal.ISSUER_AWAY).because(away);
        }
    }

    /// While the store is away nobody knows better.
    private boolean lasts(Session session) {
        try {
            return sessions.byKey(session.key()).isPresent();
        } catch (MongoException _) {
            return true;
        }
    }

    private static RefusedException ended(HttpServletRequest request) {
        return new RefusedException(
                Refusal.SESSION_ENDED,
                Map.of(HttpHeaders.SET_COOKIE, Cookies.SESSION.clear(request), HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }
}
