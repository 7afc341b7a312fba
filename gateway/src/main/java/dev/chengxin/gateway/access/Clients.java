package dev.chengxin.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Tells clients apart by what they have proven: the token, or else the address that they speak from.
public final class Clients {

    private static final int SUBSCRIBER_BYTES = 8;

    private Clients() {}

    /// The client behind this request, once its token has been checked.
    public static Client of(HttpServletRequest request) {
        return token().map(Clients::known).orElseGet(() -> anonymous(request));
    }

    /// The token that the present request came with, or whose session it came with.
    public static Optional<Jwt> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken known
                ? Optional.of(known.getToken())
                : Optional.empty();
    }

    /// Whoever speaks from the address that this request came from.
    public static Client anonymous(HttpServletRequest request) {
        return new Client.Anonymous(network(request.getRemoteAddr()));
    }

    private static Client known(Jwt token) {
        var subject = token.getSubject();
        var program = program(token);
        return new Client.Known(subject == null ? String.valueOf(program) : subject, program);
    }

    private static @Nullable String program(Jwt token) {
        var authorized = token.getClaimAsString("azp");
        return authorized == null ? token.getClaimAsString("client_id") : authorized;
    }

    private static String network(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, SUBSCRIBER_BYTES)
                : address;
    }
}
