package dev.chengxin.complaint;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.ExampleObjects;
import dev.chengxin.servicekit.test.ExamplesContract;
import dev.chengxin.servicekit.test.RunningService;
import org.junit.jupiter.api.Test;

/// Every example of the API description works once, as it stands, on a platform on which the demo was played.
class OpenApiTest extends RunningService {
    @Test
    void everyExampleWorksOnceAsItStands() {
        String streamer = Ids.ofKey("streamer", "POST /streamers", "demo-example-streamer");
        Subjects.publish("streamer.registered.v1", streamer, "530129", "{}");
        ExampleObjects.create(api(), clock().instant());
        var examples = ExamplesContract.of(api());
        examples.isWhole();
        examples.objectsAreThere();
        examples.commandsWork();
    }
}
