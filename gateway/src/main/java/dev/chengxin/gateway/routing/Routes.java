package dev.chengxin.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.methods;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import dev.chengxin.gateway.routing.RoutingSettings.Service;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Makes routes of the services' names and paths: their interfaces as they are, and their API descriptions.
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final HttpMethod[] METHODS = {
        HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE
    };

    /// Bodies that the container would take apart on its own, before they could be passed on.
    private static final List<MediaType> TAKEN_APART =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.parseMediaType("multipart/*"));

    @Bean
    RouterFunction<ServerResponse> toServices(RoutingSettings settings, Guards guards) {
        return settings.services().entrySet().stream()
                .map(entry -> service(entry.getKey(), entry.getValue(), guards.of(entry.getKey())))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> service(String name, Service service, Guard guard) {
        var description = route(name + "-openapi")
                .GET("/openapi/" + name, http())
                .before(setPath("/openapi"))
                .before(uri(service.url()))
                .filter(guard)
                .build();
        var api = route(name)
                .route(methods(METHODS).and(anyOf(service.paths())), http())
                .before(Routes::passable)
                .before(uri(service.url()))
                .filter(guard)
                .build();
        return description.and(api);
    }

    private static RequestPredicate anyOf(List<String> patterns) {
        return patterns.stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }

    private static ServerRequest passable(ServerRequest request) {
        var type = request.headers().contentType();
        if (type.isPresent() && TAKEN_APART.stream().anyMatch(form -> form.includes(type.get()))) {
            throw new RefusedException(Refusal.UNSUPPORTED_MEDIA_TYPE);
        }
        return request;
    }
}
