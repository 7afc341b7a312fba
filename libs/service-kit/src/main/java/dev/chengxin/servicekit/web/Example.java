package dev.chengxin.servicekit.web;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Values of parameters with which the examples of a path's operations work on a fresh demo.
///
/// @param methods the operations of the path that it is for
/// @param parameters values by the parameter's name; an operation may lack some of them
public record Example(String path, Set<HttpMethod> methods, Map<String, String> parameters) {
    public Example {
        methods = Set.copyOf(methods);
        parameters = Map.copyOf(parameters);
    }

    /// For all operations of a path.
    public Example(String path, Map<String, String> parameters) {
        this(path, EnumSet.allOf(HttpMethod.class), parameters);
    }

    /// The same with another value.
    public Example with(String parameter, String value) {
        var more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new Example(path, methods, more);
    }

    /// The same for reading alone. It has to come behind one for the whole path.
    public Example forReading() {
        return new Example(path, Set.of(HttpMethod.GET), parameters);
    }
}
