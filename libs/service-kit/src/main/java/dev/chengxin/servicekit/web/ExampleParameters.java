package dev.chengxin.servicekit.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Gives parameters and bodies in an API description the values with which the examples work on a fresh demo. Each
/// command has an object of its own, so each example works once, in any order.
public final class ExampleParameters implements GlobalOpenApiCustomizer {
    private static final Pattern NAME = Pattern.compile("\"@([a-z-]+)\"");

    private final List<Example> examples;
    private final Map<String, String> ids;

    /// @param ids of what bodies refer to: `"@name"` in the example of a body becomes the id of that name
    public ExampleParameters(List<Example> examples, Map<String, String> ids) {
        this.examples = List.copyOf(examples);
        this.ids = Map.copyOf(ids);
    }

    @Override
    public void customise(OpenAPI description) {
        examples.forEach(example ->
                complete(Objects.requireNonNull(description.getPaths().get(example.path()), example.path()), example));
        ExampleBodies.rewrite(
                description, json -> NAME.matcher(json).replaceAll(name -> "\"" + id(name.group(1)) + "\""));
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private static void complete(PathItem path, Example example) {
        path.readOperationsMap().forEach((method, operation) -> {
            if (example.methods().contains(method)) {
                complete(operation, example);
            }
        });
    }

    private static void complete(Operation operation, Example example) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                String value = example.parameters().get(parameter.getName());
                if (value != null) {
                    parameter.setExample(value);
                }
            });
        }
    }
}
