package dev.chengxin.gateway.problem;

import dev.chengxin.servicekit.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/// The headers of every answer, whoever made it.
public final class AnswerHeaders {

    /// What ties an answer to every log line and event that it caused.
    public static final String CORRELATION_ID = "X-Correlation-Id";

    /// The policy's name, which a page replaces by its own value.
    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /// An answer of an API is data, be it a file that a stranger sent: nothing in it may run, load or be framed,
    /// and opened by itself it is nobody's origin.
    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            CONTENT_SECURITY_POLICY,
            DATA_ONLY);

    private static final String STRICT_TRANSPORT_SECURITY = "Strict-Transport-Security";

    private AnswerHeaders() {}

    static void set(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader(STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
        }
        response.setHeader(CORRELATION_ID, RequestContext.current().correlationId());
    }

    /// Whether this header is the gateway's to set, so that a service's own value is dropped.
    public static boolean isOurs(String name) {
        return STRICT_TRANSPORT_SECURITY.equalsIgnoreCase(name)
                || CORRELATION_ID.equalsIgnoreCase(name)
                || ALWAYS.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }
}
