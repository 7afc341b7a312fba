package dev.chengxin.servicekit.web;

import java.util.List;
import tools.jackson.core.JacksonException;

/// JSON Pointers (RFC 6901) into request bodies.
final class JsonPointers {
    private JsonPointers() {}

    /// From where Jackson stopped.
    static String of(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escape(name));
        }
        return pointer.toString();
    }

    /// From a bean path such as `items[0].name`.
    static String of(String beanPath) {
        if (beanPath.isEmpty()) {
            return "";
        }
        String[] steps = beanPath.replace("[", ".").replace("]", "").split("\\.", -1);
        var pointer = new StringBuilder();
        for (var step : steps) {
            pointer.append('/').append(escape(step));
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return Printable.of(name).replace("~", "~0").replace("/", "~1");
    }
}
