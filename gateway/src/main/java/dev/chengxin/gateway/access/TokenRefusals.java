package dev.chengxin.gateway.access;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Answers a token that does not hold, without a word about why, and counts the attempt against the address that it
/// came from, so that guessing tokens costs as much as any other request.
record TokenRefusals(Gate gate) implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble) {
        gate.pass(Clients.anonymous(request), response);
        throw new RefusedException(
                Refusal.INVALID_TOKEN, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
    }
}
