package dev.chengxin.gateway.limit;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that is too large: at once where it says so, else where it becomes so.
///
/// A body of unknown length is read to its end before anything is passed on. Were it copied as it comes and broke
/// off, the service would be sent a shorter body that looks whole.
@Component
@Order(BodyFilter.AFTER_SECURITY)
class BodyFilter extends OncePerRequestFilter {

    static final int AFTER_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    private final long max;

    BodyFilter(BodySettings settings) {
        this.max = settings.max().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > max) {
            throw new RefusedException(Refusal.BODY_TOO_LARGE);
        }
        requireMediaType(request.getContentType());
        chain.doFilter(limited(request), response);
    }

    /// Whoever reads the type later would fail on one that is none, and might log what the client wrote there.
    private static void requireMediaType(@Nullable String type) {
        try {
            if (type != null && !MediaType.parseMediaType(type).isConcrete()) {
                throw new RefusedException(Refusal.UNSUPPORTED_MEDIA_TYPE);
            }
        } catch (InvalidMediaTypeException _) {
            throw new RefusedException(Refusal.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private HttpServletRequest limited(HttpServletRequest request) throws IOException {
        var counted = new CountedRequest(request, max);
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null ? counted : WholeRequest.of(counted);
    }
}
