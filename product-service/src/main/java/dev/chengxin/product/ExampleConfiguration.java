package dev.chengxin.product;

import dev.chengxin.servicekit.web.Example;
import dev.chengxin.servicekit.web.ExampleObject;
import dev.chengxin.servicekit.web.ExampleParameters;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the examples of the API description are about, in the states that a fresh demo has brought it to
/// (`OpenApiTest`).
@Configuration(proxyBeanMethods = false)
class ExampleConfiguration {
    /// The subject of the demo's producer.
    private static final String OWNER = "producer";

    /// Of the certificate that the demo has issued; it is valid.
    private static final String NUMBER = "AGI09002";

    @Bean
    ExampleParameters exampleParameters() {
        return new ExampleParameters(examples(), ids());
    }

    private static Map<String, String> ids() {
        return Map.of(
                "farmer", producer("farmer", 1).id(),
                "cooperative", cooperative(),
                "batch", batch("batch", 1).id(),
                "operator", new ExampleObject("/api/v1/operators", "operator", "operator", 1).id(),
                "streamer", new ExampleObject("/api/v1/streamers", "streamer", "streamer", 1).id());
    }

    private static String cooperative() {
        return producer("cooperative", 1).id();
    }

    private static List<Example> examples() {
        return List.of(
                producer("farmer", 1).to(""),
                producer("details", 1).to("/details"),
                producer("mandate", 1).to("/mandates"),
                producer("mandate-revocation", 2)
                        .to("/mandates/{cooperativeId}/revocation")
                        .with("cooperativeId", cooperative()),
                batch("batch", 1).to(""),
                batch("conformity", 1).to("/conformity-certificate"),
                batch("batch", 1).to("/conformity-certificate").forReading(),
                batch("failure", 1).to("/failure"),
                certificate("certificate", 3).to(""),
                certificate("examination", 1).to("/examination"),
                certificate("issue", 2).to("/issue"),
                certificate("suspension", 3).to("/suspension"),
                certificate("reinstatement", 4).to("/reinstatement"),
                certificate("revocation", 3).to("/revocation"),
                certificate("lease", 1).in("/api/v1/services/product/work-items/{id}/lease"),
                product("product", 2).to(""),
                product("price", 2).to("/prices"),
                product("delisting", 2).to("/delisting"),
                product("listing", 3).to("/listing"),
                new Example("/api/v1/certificate-checks/{number}", Map.of("number", NUMBER)));
    }

    private static ExampleObject producer(String name, long version) {
        return new ExampleObject("/api/v1/producers", OWNER, name, version);
    }

    private static ExampleObject batch(String name, long version) {
        return new ExampleObject("/api/v1/batches", OWNER, name, version);
    }

    private static ExampleObject certificate(String name, long version) {
        return new ExampleObject("/api/v1/certificates", OWNER, name, version);
    }

    private static ExampleObject product(String name, long version) {
        return new ExampleObject("/api/v1/products", OWNER, name, version);
    }
}
