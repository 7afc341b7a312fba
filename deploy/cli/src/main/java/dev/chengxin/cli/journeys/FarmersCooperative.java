package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A farmer sells through her cooperative, which acts for her as long as she lets it.
final class FarmersCooperative implements Journey {

    private static final String ON_BEHALF_OF = "On-Behalf-Of";
    private static final int FORBIDDEN = 403;

    @Override
    public String name() {
        return "cooperative";
    }

    @Override
    public void play(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room room = Room.admitted(scene, Room.AKSU);
        String farmer = scene.step("producer", () -> Stall.farmer(scene));
        String cooperative = scene.step(
                "cooperative",
                () -> scene.create(
                        Actor.COOPERATIVE,
                        "cooperative",
                        Stall.PRODUCERS,
                        Map.of(
                                "kind",
                                "cooperative",
                                "name",
                                "示例果业农民专业合作社",
                                "creditCode",
                                Numbers.creditCode(scene.key("cooperative")),
                                "region",
                                Room.AKSU)));
        scene.check("no-mandate", () -> {
            int status = scene.askFor(Actor.COOPERATIVE, Stall.PRODUCERS + "/" + farmer, farmer)
                    .status();
            scene.expect("403 without a mandate", status == FORBIDDEN || isMandated(scene, farmer), status);
        });
        scene.check(
                "mandate",
                () -> scene.command(
                        Actor.PRODUCER,
                        Stall.PRODUCERS + "/" + farmer,
                        "mandates",
                        Map.of("cooperativeId", cooperative),
                        seen -> !seen.path("mandates").isEmpty()));
        Map<String, String> forHer = Map.of(ON_BEHALF_OF, farmer);
        String batch = scene.step(
                "batch-for-her",
                () -> scene.create(Actor.COOPERATIVE, "batch", Stall.BATCHES, forHer, Stall.batch(farmer)));
        String product = scene.step(
                "product-for-her",
                () -> scene.create(
                        Actor.COOPERATIVE, "product", Stall.PRODUCTS, forHer, Stall.product(farmer, batch, room)));
        scene.check("hers", () -> {
            JsonNode goods = scene.until(
                    Actor.PRODUCER,
                    Stall.PRODUCTS + "/" + product,
                    "the goods on sale",
                    seen -> seen.path("onSale").asBoolean(false));
            scene.expect(
                    "the goods to be the farmer's",
                    goods.path("producerId").asString("").equals(farmer),
                    goods);
        });
        scene.check("on-record", () -> {
            Feed.Line line = new Feed(scene, null)
                    .await(
                            "the batch's declaration",
                            entry -> entry.subject().equals(batch)
                                    && entry.type().equals("batch.declared.v1"));
            scene.expect("the entry to say in whose name", line.mandated(), line);
        });
    }

    private static boolean isMandated(Scene scene, String farmer) throws IOException, InterruptedException, StepFailed {
        return !scene.read(Actor.PRODUCER, Stall.PRODUCERS + "/" + farmer)
                .path("mandates")
                .isEmpty();
    }
}
