package dev.chengxin.gateway.limit;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A request whose body ends with a refusal where it becomes too large.
final class CountedRequest extends HttpServletRequestWrapper {

    private final long max;

    private @Nullable CountedBody body;

    CountedRequest(HttpServletRequest request, long max) {
        super(request);
        this.max = max;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new CountedBody(super.getInputStream(), max);
        }
        return body;
    }
}
