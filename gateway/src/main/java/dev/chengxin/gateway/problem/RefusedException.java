package dev.chengxin.gateway.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/// Ends a request with a problem; only the gateway's outermost filter turns it into an answer.
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;

    private final transient Map<String, String> headers;

    /// Refuses for good.
    public RefusedException(Refusal refusal) {
        this(refusal, Map.of());
    }

    /// Refuses and tells more in headers.
    public RefusedException(Refusal refusal, Map<String, String> headers) {
        super(refusal.name());
        this.refusal = refusal;
        this.headers = Map.copyOf(headers);
    }

    /// The same refusal with a time to come back after, rounded up to whole seconds.
    public RefusedException until(Duration wait) {
        var more = new HashMap<>(headers);
        more.put(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        var later = new RefusedException(refusal, more);
        if (getCause() != null) {
            later.initCause(getCause());
        }
        return later;
    }

    /// The same refusal with what went wrong, for the log only.
    public RefusedException because(Throwable trouble) {
        initCause(trouble);
        return this;
    }

    /// Why.
    public Refusal refusal() {
        return refusal;
    }

    Map<String, String> headers() {
        return headers;
    }
}
