package dev.chengxin.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A request as if it had brought the token of its session.
final class WithToken extends HttpServletRequestWrapper {

    private final String authorization;

    WithToken(HttpServletRequest request, String token) {
        super(request);
        this.authorization = "Bearer " + token;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isOurs(name) ? authorization : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isOurs(name) ? Collections.enumeration(List.of(authorization)) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names =
                Stream.concat(Collections.list(super.getHeaderNames()).stream(), Stream.of(HttpHeaders.AUTHORIZATION));
        return Collections.enumeration(names.toList());
    }

    private static boolean isOurs(String name) {
        return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name);
    }
}
