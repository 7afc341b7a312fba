package dev.chengxin.complaint.casework.web;

import dev.chengxin.servicekit.web.ETags;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpHeaders;

/// Gives the parameters in the API description the values with which the examples work on a fresh demo.
final class ExampleParameters implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI description) {
        for (ExampleCase example : ExampleCase.values()) {
            complete(description, Paths.COMPLAINT + example.step(), example);
        }
        complete(description, Paths.COMPLAINT + "/export", ExampleCase.READING);
        complete(description, "/api/v1/outcomes/{id}", ExampleCase.READING);
    }

    private static void complete(OpenAPI description, String path, ExampleCase example) {
        PathItem item = Objects.requireNonNull(description.getPaths().get(path), path);
        item.readOperations().forEach(operation -> {
            give(operation, "id", example.id());
            give(operation, HttpHeaders.IF_MATCH, ETags.of(example.version()));
        });
    }

    private static void give(Operation operation, String parameter, String value) {
        operation.getParameters().stream()
                .filter(known -> known.getName().equals(parameter))
                .forEach(known -> known.setExample(value));
    }
}
