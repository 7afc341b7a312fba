package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Goods of a farmer: her registration, a batch with its conformity certificate, the goods on sale.
public record Stall(String producerId, String batchId, String productId) {

    static final String PRODUCERS = "/api/v1/producers";
    public static final String BATCHES = "/api/v1/batches";
    public static final String PRODUCTS = "/api/v1/products";

    /// Registers a farmer and sells her apples in a room.
    public static Stall open(Scene scene, Room room) throws IOException, InterruptedException, StepFailed {
        String producer = scene.step("producer", () -> farmer(scene));
        String batch = scene.step("batch", () -> scene.create(Actor.PRODUCER, "batch", BATCHES, batch(producer)));
        String product = scene.step("product", () -> {
            String id = scene.create(Actor.PRODUCER, "product", PRODUCTS, product(producer, batch, room));
            scene.until(
                    Actor.PRODUCER,
                    PRODUCTS + "/" + id,
                    "the goods on sale",
                    seen -> seen.path("onSale").asBoolean(false));
            return id;
        });
        return new Stall(producer, batch, product);
    }

    public static String farmer(Scene scene) throws IOException, InterruptedException, StepFailed {
        return scene.create(
                Actor.PRODUCER,
                "producer",
                PRODUCERS,
                Map.of("kind", "farmer", "name", "示例农户", "region", Room.AKSU, "address", "果园村 3 组 8 号"));
    }

    public static Map<String, Object> batch(String producer) {
        return Map.of(
                "producerId",
                producer,
                "category",
                "fruit",
                "name",
                "红富士苹果",
                "quantityGrams",
                2_000_000,
                "originRegion",
                Room.AKSU,
                "conformityCertificate",
                Map.of("basis", "self-tested", "promisor", "示例农户", "contact", "13800000003"));
    }

    static Map<String, Object> product(String producer, String batch, Room room) {
        return Map.of(
                "producerId",
                producer,
                "batchIds",
                List.of(batch),
                "streamerId",
                room.streamerId(),
                "name",
                "红富士苹果 5 斤装",
                "priceFen",
                2990,
                "unit",
                "box",
                "listed",
                true);
    }

    public String productPath() {
        return PRODUCTS + "/" + productId;
    }
}
