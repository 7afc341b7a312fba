package dev.chengxin.audit;

import dev.chengxin.audit.standing.RulebookAggregates;
import dev.chengxin.servicekit.web.ETags;
import dev.chengxin.servicekit.web.Example;
import dev.chengxin.servicekit.web.ExampleObject;
import dev.chengxin.servicekit.web.ExampleParameters;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/// What the examples of the API description are about: the first rulebook, and the standing of a streamer and the
/// entries of a complaint that a fresh demo has registered and published.
@Configuration(proxyBeanMethods = false)
class ExampleConfiguration {
    @Bean
    ExampleParameters exampleParameters() {
        var streamer = new ExampleObject("/api/v1/streamers", "streamer", "streamer", 1);
        var complaint = new ExampleObject("/api/v1/complaints", "consumer", "reading", 5);
        return new ExampleParameters(
                List.of(
                        streamer.in("/api/v1/standings/{id}"),
                        streamer.in("/api/v1/standings/{id}/proof"),
                        complaint.to("/proof"),
                        complaint.in("/api/v1/outcomes/{id}/proof"),
                        new Example(RulebookAggregates.PATH, Map.of(HttpHeaders.IF_MATCH, ETags.of(1)))),
                Map.of());
    }
}
