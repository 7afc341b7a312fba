package dev.chengxin.servicekit.web;

import java.util.HashMap;
import java.util.Map;

/// Values of parameters with which the examples of a path's operations work on a fresh demo.
///
/// @param parameters values by the parameter's name; an operation may lack some of them
public record Example(String path, Map<String, String> parameters) {
    public Example {
        parameters = Map.copyOf(parameters);
    }

    /// The same with another value.
    public Example with(String parameter, String value) {
        var more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new Example(path, more);
    }
}
