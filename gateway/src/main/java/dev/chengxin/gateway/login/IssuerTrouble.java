package dev.chengxin.gateway.login;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpServerErrorException;

/// Tells an issuer that is away from one that says no.
final class IssuerTrouble {

    private static final Duration SOON = Duration.ofSeconds(2);

    private IssuerTrouble() {}

    /// @throws RefusedException 503, when the issuer is away
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException trouble) {
            if (isAway(trouble)) {
                throw new RefusedException(Refusal.ISSUER_AWAY).because(trouble).until(SOON);
            }
            throw trouble;
        }
    }

    static boolean isAway(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof HttpServerErrorException);
    }

    /// The code of an error, if it is one: it may come from the address line and goes to the log.
    static String code(OAuth2Error error) {
        return error.getErrorCode().matches("[a-z_]{1,60}") ? error.getErrorCode() : "an error without a code";
    }
}
