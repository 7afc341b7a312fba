package dev.chengxin.gateway.routing;

import dev.chengxin.gateway.problem.AnswerHeaders;
import dev.chengxin.servicekit.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// Passes on the headers that mean something to services, and no other: what a proxy or an identity header of the
/// client's own making says is lost here, and so are its cookies.
@Component
class PassedHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> KNOWN = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.RANGE,
            HttpHeaders.USER_AGENT,
            "Complaint-Token",
            "Idempotency-Key",
            "Last-Event-ID",
            "On-Behalf-Of",
            "Upload-Offset",
            "Work-Item-Lease",
            "traceparent",
            "tracestate");

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerRequest request) {
        var passed = new HttpHeaders();
        for (var name : KNOWN) {
            var values = given.get(name);
            if (values != null) {
                passed.addAll(name, values);
            }
        }
        sign(passed, request.servletRequest());
        var length = request.servletRequest().getContentLengthLong();
        if (length > 0) {
            // Said beforehand, so that a body that breaks off cannot look whole to the service.
            passed.setContentLength(length);
        }
        return passed;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static void sign(HttpHeaders passed, HttpServletRequest request) {
        passed.set(AnswerHeaders.CORRELATION_ID, RequestContext.current().correlationId());
        passed.set("X-Forwarded-For", request.getRemoteAddr());
        passed.set("X-Forwarded-Proto", request.getScheme());
        passed.set("X-Forwarded-Host", request.getServerName());
        passed.set("X-Forwarded-Port", Integer.toString(request.getServerPort()));
    }
}
