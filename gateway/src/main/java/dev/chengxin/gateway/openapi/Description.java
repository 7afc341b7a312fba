package dev.chengxin.gateway.openapi;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One service's own API description.
///
/// @param service the service's name
/// @param document an OpenAPI 3.1 document
/// @param routed tells which of its paths can be reached from outside; the others stay untold
record Description(String service, JsonNode document, Predicate<String> routed) {

    /// What a name of this service gets in front of it where another service uses the same name for something else.
    String prefix() {
        return Stream.of(service.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
