package dev.chengxin.servicekit.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The name by which a client knows a parameter of a controller method.
final class ParameterNames {
    private ParameterNames() {}

    static String of(MethodParameter parameter) {
        return declared(parameter)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(parameter.getParameterName(), "?"));
    }

    private static Stream<String> declared(MethodParameter parameter) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        var path = parameter.getParameterAnnotation(PathVariable.class);
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        return Stream.of(
                query == null ? "" : query.name(),
                path == null ? "" : path.name(),
                header == null ? "" : header.name());
    }
}
