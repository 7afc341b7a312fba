package dev.chengxin.servicekit.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpHeaders;

/// Says that a 201 names where the new object is, for every collection whose objects have addresses.
final class CreatedAddresses implements GlobalOpenApiCustomizer {
    private static final String CREATED = "201";

    @Override
    public void customise(OpenAPI description) {
        Paths paths = description.getPaths();
        paths.forEach((path, item) -> {
            var create = item.getPost();
            if (create != null && create.getResponses().containsKey(CREATED) && hasObjects(paths, path)) {
                create.getResponses()
                        .get(CREATED)
                        .addHeaderObject(
                                HttpHeaders.LOCATION,
                                new Header()
                                        .description("Path of the new object")
                                        .schema(new StringSchema()));
            }
        });
    }

    private static boolean hasObjects(Paths paths, String collection) {
        var address = Pattern.compile(Pattern.quote(collection) + "/\\{[^/}]+}");
        return paths.entrySet().stream()
                .filter(path -> address.matcher(path.getKey()).matches())
                .map(Map.Entry::getValue)
                .anyMatch(item -> item.getGet() != null);
    }
}
