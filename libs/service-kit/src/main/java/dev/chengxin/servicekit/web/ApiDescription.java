package dev.chengxin.servicekit.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// The part of an API description that is the same for all services. Paths are those behind the gateway, so the
/// server is wherever the description came from.
final class ApiDescription implements GlobalOpenApiCustomizer {
    static final String PROBLEM = "#/components/schemas/Problem";

    private final String service;

    ApiDescription(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI description) {
        description.info(new Info().title(service).version("v1"));
        description.servers(List.of(new Server().url("/")));
        Components components = Objects.requireNonNullElseGet(description.getComponents(), Components::new);
        description.components(components);
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(components::addSchemas);
    }
}
