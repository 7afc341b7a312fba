package dev.chengxin.product;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.ExampleObjects;
import dev.chengxin.servicekit.test.ExamplesContract;
import dev.chengxin.servicekit.test.RunningService;
import org.junit.jupiter.api.Test;

/// Every example of the API description works once, as it stands, on a platform on which the demo was played.
class OpenApiTest extends RunningService {
    @Test
    void everyExampleWorksOnceAsItStands() {
        streamerServiceTells();
        ExampleObjects.create(api(), clock().instant());
        var examples = ExamplesContract.of(api());
        examples.isWhole();
        examples.objectsAreThere();
        examples.commandsWork();
    }

    /// What streamer-service has registered for the demo's operator and streamer.
    private static void streamerServiceTells() {
        String operator = Ids.ofKey("operator", "POST /operators", "demo-example-operator");
        String streamer = Ids.ofKey("streamer", "POST /streamers", "demo-example-streamer");
        World.tell("operator.registered.v1", operator, 1, "{\"kind\": \"company\", \"region\": \"652901\"}");
        World.tell(
                "streamer.registered.v1",
                streamer,
                1,
                "{\"operatorId\": \"%s\", \"selfOperated\": true}".formatted(streamer));
    }
}
