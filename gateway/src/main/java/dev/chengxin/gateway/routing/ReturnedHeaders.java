package dev.chengxin.gateway.routing;

import dev.chengxin.gateway.problem.AnswerHeaders;
import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/// Returns a service's headers without those that are the gateway's to set, and without cookies and cross-origin
/// grants, which no service behind it gives.
@Component
class ReturnedHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> DROPPED_PREFIXES = List.of(
            "access-control-", "ratelimit-", "set-cookie", "server", "x-frame-options", "x-powered-by", "x-xss-");

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerResponse response) {
        var returned = new HttpHeaders();
        given.forEach((name, values) -> {
            if (!isDropped(name)) {
                returned.addAll(name, values);
            }
        });
        return returned;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static boolean isDropped(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return AnswerHeaders.isOurs(name) || DROPPED_PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
