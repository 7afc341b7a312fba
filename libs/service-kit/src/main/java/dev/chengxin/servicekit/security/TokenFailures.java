package dev.chengxin.servicekit.security;

import dev.chengxin.servicekit.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Answers what Spring Security refuses before a controller is reached.
final class TokenFailures implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    private static final String INVALID = "Bearer error=\"invalid_token\"";

    private final ProblemWriter writer;
    private final Callers callers;

    TokenFailures(ProblemWriter writer, Callers callers) {
        this.writer = writer;
        this.callers = callers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean bad = e instanceof InvalidBearerTokenException || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, bad ? INVALID : "Bearer");
        writer.write(request, response, bad ? SecurityProblems.badToken() : SecurityProblems.noToken());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (e instanceof AuthenticationServiceException) {
            writer.write(request, response, SecurityProblems.issuerUnavailable());
        } else {
            commence(request, response, e);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Caller caller = callers.current();
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SecurityProblems.challenge(caller));
        writer.write(request, response, SecurityProblems.refusal(caller));
    }
}
