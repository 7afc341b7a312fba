package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.event.IdGenerator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request its correlation id: the one that it brings, if that is a UUID or 32 hex digits, else a new
/// one. Other text is not taken, because the id ends up in logs and in the ledger, where nothing personal may
/// stand.
final class CorrelationFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Correlation-Id";
    static final String MDC_KEY = "correlationId";

    private static final String ATTRIBUTE = CorrelationFilter.class.getName();
    private static final Pattern SANE =
            Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}", Pattern.CASE_INSENSITIVE);

    private final IdGenerator ids;

    CorrelationFilter(IdGenerator ids) {
        this.ids = ids;
    }

    /// The id of a request; absent when it did not get as far as this filter.
    static @Nullable String idOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = Objects.requireNonNullElseGet(idOf(request), () -> choose(request.getHeader(HEADER)));
        request.setAttribute(ATTRIBUTE, id);
        if (!response.isCommitted()) {
            response.setHeader(HEADER, id);
        }
        try (var _ = MDC.putCloseable(MDC_KEY, id)) {
            within(new RequestContext(id), () -> chain.doFilter(request, response));
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private String choose(@Nullable String given) {
        return given != null && SANE.matcher(given).matches() ? given.toLowerCase(Locale.ROOT) : ids.next();
    }

    private static void within(RequestContext context, Rest rest) throws ServletException, IOException {
        try {
            ScopedValue.where(RequestContext.CURRENT, context).call(() -> {
                rest.run();
                return context;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private interface Rest {
        void run() throws ServletException, IOException;
    }
}
