package dev.chengxin.streamer;

import dev.chengxin.contracts.ProductEvent.BatchCertified;
import dev.chengxin.contracts.ProductEvent.BatchDeclared;
import dev.chengxin.contracts.ProductEvent.ProducerRegistered;
import dev.chengxin.contracts.ProductEvent.ProductListed;
import dev.chengxin.contracts.ProductEvent.ProductPriced;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.ExampleObjects;
import dev.chengxin.servicekit.test.ExamplesContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every example of the API description works once, as it stands, on a platform on which the demo was played.
class OpenApiTest extends RunningStreamerService {
    @Test
    void everyExampleWorksOnceAsItStands() {
        productServiceTells();
        ExampleObjects.create(api(), clock().instant());
        var examples = ExamplesContract.of(api());
        examples.isWhole();
        examples.objectsAreThere();
        examples.commandsWork();
    }

    /// What product-service has of the demo's producer.
    private void productServiceTells() {
        String farmer = Ids.ofKey("producer", "POST /producers", "demo-example-farmer");
        String batch = Ids.ofKey("producer", "POST /batches", "demo-example-batch");
        String product = Ids.ofKey("producer", "POST /products", "demo-example-product");
        String operator = Ids.ofKey("operator", "POST /operators", "demo-example-operator");
        Told.tell(farmer, new ProducerRegistered("farmer", null, "652901"));
        Told.tell(batch, new BatchDeclared(farmer, "fruit", true, "652901", 2_000_000, null));
        Told.tell(batch, new BatchCertified(farmer, "self-tested", clock().instant()));
        Told.tell(product, new ProductPriced(farmer, null, operator, 2_990, clock().instant()));
        Told.tell(product, new ProductListed(farmer, null, operator, List.of(batch), List.of(), 2_990, "652901"));
    }
}
