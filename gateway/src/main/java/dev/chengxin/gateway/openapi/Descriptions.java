package dev.chengxin.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.chengxin.gateway.routing.RoutingSettings;
import dev.chengxin.gateway.routing.RoutingSettings.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
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
    private final OpenApiWebMvcResource own;
    private final Map<String, Service> known;
    private final JsonMapper json;
    private final Cache<String, ObjectNode> kept;

    Descriptions(RestClient services, RoutingSettings settings, OpenApiWebMvcResource own, JsonMapper json) {
        this.services = services;
        this.own = own;
        this.known = settings.services();
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, ObjectNode>writing(
                        (_, merged) -> merged.path("x-unavailable").isEmpty() ? KEPT : KEPT_WITH_GAPS))
                .build();
    }

    /// @param request the request that asks, of which nothing stands in the answer
    ObjectNode all(HttpServletRequest request) {
        return Objects.requireNonNull(kept.get(ALL, _ -> merged(request)));
    }

    private ObjectNode merged(HttpServletRequest request) {
        var found = new ArrayList<Description>();
        found.add(own(request));
        var unavailable = new ArrayList<String>();
        asked().forEach((name, answer) -> answer.resultNow().ifPresentOrElse(found::add, () -> unavailable.add(name)));
        return Merge.of(found, unavailable);
    }

    /// What the gateway itself answers, which no route leads to.
    private Description own(HttpServletRequest request) {
        try {
            return new Description(
                    "gateway",
                    json.readTree(own.openapiJson(request, request.getRequestURI(), Locale.ROOT)),
                    _ -> true);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The gateway cannot describe itself", broken);
        }
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
