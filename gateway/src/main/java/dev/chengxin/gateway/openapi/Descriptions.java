package dev.chengxin.gateway.openapi;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.chengxin.gateway.routing.RoutingSettings;
import dev.chengxin.gateway.routing.RoutingSettings.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks all services at once for their descriptions and keeps the merged one for a short while.
@Component
class Descriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);

    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final Duration KEPT_WITH_GAPS = Duration.ofSeconds(2);

    private static final String ALL = "all";

    private final RestClient services;
    private final Map<String, Service> known;
    private final JsonMapper json;
    private final LoadingCache<String, ObjectNode> kept;

    Descriptions(RestClient services, RoutingSettings settings, JsonMapper json) {
        this.services = services;
        this.known = settings.services();
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, ObjectNode>writing(
                        (_, merged) -> merged.path("x-unavailable").isEmpty() ? KEPT : KEPT_WITH_GAPS))
                .build(_ -> merged());
    }

    ObjectNode all() {
        return kept.get(ALL);
    }

    private ObjectNode merged() {
        var found = new ArrayList<Description>();
        var unavailable = new ArrayList<String>();
        asked().forEach((name, answer) -> answer.resultNow().ifPresentOrElse(found::add, () -> unavailable.add(name)));
        return Merge.of(found, unavailable);
    }

    private Map<String, Future<Optional<Description>>> asked() {
        var answers = new LinkedHashMap<String, Future<Optional<Description>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            known.forEach((name, service) -> answers.put(name, threads.submit(() -> description(name, service))));
        }
        return answers;
    }

    private Optional<Description> description(String name, Service service) {
        try {
            var document =
                    services.get().uri(service.url() + "/openapi").retrieve().body(byte[].class);
            return Optional.ofNullable(document)
                    .map(json::readTree)
                    .filter(JsonNode::isObject)
                    .map(read -> new Description(name, read, routed(service.paths())));
        } catch (RestClientException | JacksonException trouble) {
            LOG.warn("The API description of {} cannot be had: {}", name, trouble.getMessage());
            return Optional.empty();
        }
    }

    private static Predicate<String> routed(List<String> patterns) {
        var parsed =
                patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
        return path -> parsed.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }
}
