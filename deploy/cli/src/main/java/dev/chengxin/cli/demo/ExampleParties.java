package dev.chengxin.cli.demo;

import dev.chengxin.cli.journeys.Numbers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Those whom the examples of the API description name: a business, streamers, a farmer with a batch, a
/// cooperative. The services know their ids from the keys.
final class ExampleParties {

    private static final String KEYS = "demo-example-";
    private static final String COUNTY = "530129";
    private static final String AKSU = "652901";

    private ExampleParties() {}

    /// Registers them.
    ///
    /// @return id of the streamer to whom the examples of complaints link
    static String register(Moderation moderation) throws IOException, InterruptedException {
        String farmer = moderation.create("producer", "producers", KEYS + "farmer", farmer());
        moderation.create("producer", "producers", KEYS + "cooperative", cooperative());
        moderation.create("producer", "batches", KEYS + "batch", batch(farmer));
        String operator = moderation.create("operator", "operators", KEYS + "operator", operator());
        moderation.create(
                "streamer",
                "streamers",
                KEYS + "streamer",
                streamer("streamer", Map.of("selfOperated", true, "region", COUNTY)));
        return moderation.create(
                "operator", "streamers", KEYS + "streamer", streamer("operator", Map.of("operatorId", operator)));
    }

    private static Map<String, Object> farmer() {
        return Map.of("kind", "farmer", "name", "示例农户", "region", AKSU, "address", "果园村 3 组 8 号");
    }

    private static Map<String, Object> cooperative() {
        return Map.of(
                "kind",
                "cooperative",
                "name",
                "示例果业农民专业合作社",
                "creditCode",
                Numbers.creditCode(KEYS + "cooperative"),
                "region",
                AKSU);
    }

    private static Map<String, Object> batch(String farmer) {
        return Map.of(
                "producerId",
                farmer,
                "category",
                "fruit",
                "name",
                "红富士苹果",
                "quantityGrams",
                2_000_000,
                "originRegion",
                AKSU);
    }

    private static Map<String, Object> operator() {
        return Map.of(
                "kind",
                "cooperative",
                "name",
                "示例种植农民专业合作社",
                "creditCode",
                Numbers.creditCode(KEYS + "operator"),
                "region",
                COUNTY,
                "address",
                "示例镇一组 8 号");
    }

    private static Map<String, Object> streamer(String account, Map<String, Object> room) {
        var request = new HashMap<>(room);
        request.put("name", "示例主播");
        request.put("idNumber", Numbers.residentId(KEYS + account));
        return request;
    }
}
