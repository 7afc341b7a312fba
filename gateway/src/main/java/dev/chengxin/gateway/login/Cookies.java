package dev.chengxin.gateway.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/// The gateway's two cookies. No script reads them, no other site sends them along with anything but a plain visit,
/// and over HTTPS their prefix keeps other hosts of the domain from setting them.
enum Cookies {
    /// The secret of a session; gone when the browser is closed.
    SESSION("chengxin", Duration.ofSeconds(-1)),

    /// A login that has been begun.
    LOGIN("chengxin-login", PendingLogin.PATIENCE);

    private static final String HOST_ONLY = "__Host-";

    private final String plainName;
    private final Duration age;

    Cookies(String plainName, Duration age) {
        this.plainName = plainName;
        this.age = age;
    }

    Optional<String> in(HttpServletRequest request) {
        var wanted = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(wanted))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// The header that sets this cookie.
    String set(HttpServletRequest request, String value) {
        return cookie(request, value, age);
    }

    /// The header that removes it.
    String clear(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private String cookie(HttpServletRequest request, String value, Duration kept) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(kept)
                .build()
                .toString();
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? HOST_ONLY + plainName : plainName;
    }
}
