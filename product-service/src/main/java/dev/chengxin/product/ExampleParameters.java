package dev.chengxin.product;

import dev.chengxin.product.request.ExampleIds;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.web.ETags;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Gives the parameters in the API description the values with which the examples work on a fresh demo. Each
/// command has an object of its own, so each example works once, in any order (`OpenApiTest`).
@Component
class ExampleParameters implements GlobalOpenApiCustomizer {
    static final String KEYS = "demo-example-";
    /// The subject of the demo's producer.
    static final String OWNER = "producer";

    private static final String PRODUCERS = "/api/v1/producers";
    private static final String BATCHES = "/api/v1/batches";
    private static final String CERTIFICATES = "/api/v1/certificates";
    private static final String PRODUCTS = "/api/v1/products";
    private static final String ID = "/{id}";

    /// What an operation's example is about.
    ///
    /// @param collection where the object is
    /// @param step what stands behind the object's own address
    /// @param name the end of the key under which the demo created it
    /// @param version that it has before the example is sent
    record Example(String collection, String step, String name, long version) {
        String path() {
            return collection + ID + step;
        }

        String id() {
            String route = "POST " + collection.substring("/api/v1".length());
            return Ids.ofKey(OWNER, route, KEYS + name);
        }
    }

    static final List<Example> ALL = List.of(
            new Example(PRODUCERS, "", "farmer", 1),
            new Example(PRODUCERS, "/details", "details", 1),
            new Example(PRODUCERS, "/mandates", "mandate", 1),
            new Example(PRODUCERS, "/mandates/{cooperativeId}/revocation", "mandate-revocation", 2),
            new Example(BATCHES, "", "batch", 1),
            new Example(BATCHES, "/conformity-certificate", "conformity", 1),
            new Example(BATCHES, "/failure", "failure", 1),
            new Example(CERTIFICATES, "", "certificate", 3),
            new Example(CERTIFICATES, "/examination", "examination", 1),
            new Example(CERTIFICATES, "/issue", "issue", 2),
            new Example(CERTIFICATES, "/suspension", "suspension", 3),
            new Example(CERTIFICATES, "/reinstatement", "reinstatement", 4),
            new Example(CERTIFICATES, "/revocation", "revocation", 3),
            new Example(PRODUCTS, "", "product", 2),
            new Example(PRODUCTS, "/prices", "price", 2),
            new Example(PRODUCTS, "/delisting", "delisting", 2),
            new Example(PRODUCTS, "/listing", "listing", 3));

    @Override
    public void customise(OpenAPI description) {
        ALL.forEach(example -> complete(description, example));
        Objects.requireNonNull(description.getPaths().get("/api/v1/certificate-checks/{number}"), "checks")
                .readOperations()
                .forEach(operation -> give(operation, "number", ExampleIds.CERTIFICATE_NUMBER));
    }

    private static void complete(OpenAPI description, Example example) {
        Objects.requireNonNull(description.getPaths().get(example.path()), example.path())
                .readOperations()
                .forEach(operation -> {
                    give(operation, "id", example.id());
                    give(operation, "cooperativeId", ExampleIds.COOPERATIVE);
                    give(operation, HttpHeaders.IF_MATCH, ETags.of(example.version()));
                });
    }

    private static void give(Operation operation, String parameter, String value) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(known -> known.getName().equals(parameter))
                    .forEach(known -> known.setExample(value));
        }
    }
}
