package dev.chengxin.gateway.openapi;

import dev.chengxin.servicekit.security.AllowAnyone;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Serves what can be called here, for people's tools and for generated clients.
@RestController
@Hidden
class DescriptionEndpoint {

    private final Descriptions descriptions;

    DescriptionEndpoint(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @AllowAnyone
    @GetMapping(path = "/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode openapi(HttpServletRequest request) {
        return descriptions.all(request);
    }
}
