package dev.chengxin.gateway.login;

import dev.chengxin.gateway.page.Page;
import dev.chengxin.servicekit.security.AllowAnyone;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sends people to the issuer, and takes them when they come back.
@RestController
@Tag(name = "login", description = "Who is logged in")
class LoginEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(LoginEndpoint.class);

    /// A path of this site and nothing that a browser could take for another one.
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]{0,500}");

    private static final String HOME = "/";

    private final Issuer issuer;
    private final PendingLogins pending;
    private final Sessions sessions;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Page failed = new Page("login-failed");

    LoginEndpoint(Issuer issuer, PendingLogins pending, Sessions sessions, MeterRegistry meters, Clock clock) {
        this.issuer = issuer;
        this.pending = pending;
        this.sessions = sessions;
        this.meters = meters;
        this.clock = clock;
    }

    /// @param to the path of this site to go to afterwards
    @AllowAnyone
    @GetMapping("/login")
    @Operation(summary = "Send a browser to the issuer, and afterwards to a path of this site")
    void begin(@RequestParam(defaultValue = HOME) String to, HttpServletRequest request, HttpServletResponse response) {
        var asked = issuer.ask(request);
        var target = OWN_PAGE.matcher(to).matches() ? to : HOME;
        var login = PendingLogin.of(asked, target, clock.instant());
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.LOGIN.set(request, pending.seal(login)));
        send(response, asked.getAuthorizationRequestUri());
    }

    @AllowAnyone
    @GetMapping("/login/oauth2/code/" + IssuerClient.NAME)
    void complete(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            var login = Cookies.LOGIN
                    .in(request)
                    .flatMap(pending::open)
                    .orElseThrow(
                            () -> new LoginFailedException("nobody began it in this browser, or it took too long"));
            var grant = issuer.redeem(login, answer(login, code, state, error));
            Cookies.SESSION.in(request).map(Secrets::keyOf).ifPresent(sessions::end);
            response.addHeader(HttpHeaders.SET_COOKIE, Cookies.LOGIN.clear(request));
            response.addHeader(HttpHeaders.SET_COOKIE, Cookies.SESSION.set(request, sessions.begin(grant)));
            count("done");
            send(response, login.target());
        } catch (LoginFailedException trouble) {
            LOG.warn("A login failed: {}", trouble.getMessage());
            count("failed");
            response.addHeader(HttpHeaders.SET_COOKIE, Cookies.LOGIN.clear(request));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            failed.write(locale, response);
        }
    }

    private static OAuth2AuthorizationResponse answer(PendingLogin login, String code, String state, String error) {
        if (state.isBlank() || (code.isBlank() && error.isBlank())) {
            throw new LoginFailedException("the answer says nothing");
        }
        var answer =
                code.isBlank() ? OAuth2AuthorizationResponse.error(error) : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(login.redirectUri()).state(state).build();
    }

    private void count(String result) {
        meters.counter("chengxin.gateway.logins", "result", result).increment();
    }

    private static void send(HttpServletResponse response, String address) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setStatus(HttpStatus.FOUND.value());
    }
}
