package dev.chengxin.servicekit.security;

import dev.chengxin.servicekit.personal.HmacKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/// Reads callers out of tokens.
final class Callers {
    private final SecurityProperties claims;
    private final @Nullable HmacKey pseudonyms;

    Callers(SecurityProperties claims, @Nullable HmacKey pseudonyms) {
        this.claims = claims;
        this.pseudonyms = pseudonyms;
    }

    /// Who sent the request that the current thread handles.
    Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? of(token)
                : Caller.anonymous();
    }

    Caller of(Jwt token) {
        String subject = Objects.requireNonNull(token.getSubject(), "tokens without a subject are refused");
        return new Caller(subject, roles(token), jurisdiction(token), client(token), pseudonym(subject));
    }

    private @Nullable String pseudonym(String subject) {
        return pseudonyms == null ? null : pseudonyms.sign(subject).substring(0, 32);
    }

    private Set<Role> roles(Jwt token) {
        return words(claim(token.getClaims(), claims.roleClaim()))
                .flatMap(claims::rolesOf)
                .collect(Collectors.toSet());
    }

    private @Nullable String jurisdiction(Jwt token) {
        return single(claim(token.getClaims(), claims.jurisdictionClaim()))
                .flatMap(claims::prefixOf)
                .orElse(null);
    }

    /// The text of a claim that holds one. Of several jurisdictions none is taken: a caller has one or none.
    private static Optional<String> single(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Optional.of(text);
            case Collection<?> list
            when list.size() == 1 -> single(list.iterator().next());
            case null, default -> Optional.empty();
        };
    }

    private static @Nullable String client(Jwt token) {
        String authorized = token.getClaimAsString("azp");
        return authorized == null ? token.getClaimAsString("client_id") : authorized;
    }

    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.empty();
            case Collection<?> list ->
                list.stream().filter(String.class::isInstance).map(String.class::cast);
            case String text -> Arrays.stream(text.split("[ ,]+"));
            default -> Stream.empty();
        };
    }

    /// A claim by its name or, where there is none of that name, by its path.
    private static @Nullable Object claim(Map<?, ?> from, String name) {
        Object whole = from.get(name);
        int dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return from.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, name.substring(dot + 1))
                : null;
    }
}
