package dev.chengxin.servicekit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.List;
import java.util.function.UnaryOperator;

/// Rewrites the JSON of all examples of bodies in an API description.
final class ExampleBodies {
    private ExampleBodies() {}

    static void rewrite(OpenAPI description, UnaryOperator<String> change) {
        description.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .filter(operation -> operation.getRequestBody() != null)
                .filter(operation -> operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(media -> rewrite(media, change));
    }

    private static void rewrite(MediaType media, UnaryOperator<String> change) {
        if (media.getExample() != null) {
            media.setExample(changed(media.getExample(), change));
        }
        if (media.getExamples() != null) {
            media.getExamples().values().forEach(example -> example.setValue(changed(example.getValue(), change)));
        }
    }

    private static Object changed(Object value, UnaryOperator<String> change) {
        try {
            var mapper = Json31.mapper();
            String json = value instanceof String text ? text : mapper.writeValueAsString(value);
            return mapper.readTree(change.apply(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is no JSON", e);
        }
    }
}
