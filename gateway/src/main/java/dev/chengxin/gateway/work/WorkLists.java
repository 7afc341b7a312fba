package dev.chengxin.gateway.work;

import dev.chengxin.gateway.problem.RefusedException;
import dev.chengxin.gateway.routing.Guards;
import dev.chengxin.gateway.routing.RoutingSettings;
import dev.chengxin.gateway.routing.RoutingSettings.Service;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The services' own lists, as one caller sees them.
@Component
class WorkLists {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLists.class);

    /// What a service says that has no list, or none for this caller.
    private static final Set<Integer> NOTHING_HERE = Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.NOT_FOUND.value());

    private final SortedMap<String, URI> lists = new TreeMap<>();
    private final RestClient client;
    private final Guards guards;
    private final JsonMapper json;

    WorkLists(RoutingSettings settings, RestClient services, Guards guards, JsonMapper json) {
        this.client = services;
        this.guards = guards;
        this.json = json;
        settings.services().forEach((name, service) -> {
            var path = "/api/v1/services/" + name.replace("-service", "") + "/work-items";
            if (isRouted(service, path)) {
                lists.put(name, service.url().resolve(path));
            }
        });
    }

    /// The services that have a list.
    List<String> services() {
        return List.copyOf(lists.keySet());
    }

    /// A page of a service's list; empty when the service does not answer with one.
    Optional<ServicePage> page(String service, MultiValueMap<String, String> query, HttpHeaders headers) {
        var list = UriComponentsBuilder.fromUri(Objects.requireNonNull(lists.get(service)))
                .queryParams(query)
                .build()
                .toUri();
        try {
            return guards.of(service)
                    .call(() -> client.get()
                            .uri(list)
                            .headers(sent -> sent.putAll(headers))
                            .exchangeForRequiredValue((_, answer) -> read(service, answer)));
        } catch (RefusedException away) {
            LOG.warn("The work items of {} are missing: {}", service, away.refusal());
            return Optional.empty();
        }
    }

    private Optional<ServicePage> read(String service, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode().value();
        if (NOTHING_HERE.contains(status)) {
            return Optional.of(ServicePage.empty(service));
        }
        var page = status == HttpStatus.OK.value() ? parsed(service, answer) : Optional.<ServicePage>empty();
        if (page.isEmpty()) {
            LOG.warn("The work items of {} are missing: it answered {} and no page", service, status);
        }
        return page;
    }

    private Optional<ServicePage> parsed(String service, ClientHttpResponse answer) throws IOException {
        try {
            return ServicePage.of(service, json.readTree(answer.getBody()));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean isRouted(Service service, String path) {
        var asked = PathContainer.parsePath(path);
        return service.paths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(asked));
    }
}
