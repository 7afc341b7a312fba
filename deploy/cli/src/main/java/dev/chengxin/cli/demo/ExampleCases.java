package dev.chengxin.cli.demo;

import java.util.List;
import java.util.Map;

/// The complaints that the examples of the API description are about, each in the state in which its example works
/// once. Keys and number of steps are what complaint-service names in its examples; one step more would change the
/// version that an example states.
final class ExampleCases {
    private static final Step DECIDE = Step.decide(Map.of(
            "category", "quantity", "upheld", true, "result", "refund", "amountFen", 1990, "reason", "少发一件，商家已确认。"));
    private static final Step PUBLISH = Step.publish(Map.of("text", "经核实少发一件，商家已退款。"));

    private ExampleCases() {}

    /// @param streamer id of the streamer that the examples link to
    static List<DemoCase> all(String streamer) {
        return List.of(
                example("acceptance"),
                example("refusal"),
                example("answers"),
                example("withdrawal"),
                example("decision", Step.accept()),
                example("termination", Step.accept()),
                example("closure", Step.accept(), DECIDE),
                new DemoCase("demo-example-extension", "consumer", filing("report", "extension"), List.of()),
                example("test-periods", Step.accept()),
                example("test-periods-end", Step.accept(), Step.startTest()),
                example("split"),
                example("links"),
                example("links-removal", Step.link(streamer)),
                example("outcome", Step.accept(), DECIDE, Step.close()),
                example("outcome-correction", Step.accept(), DECIDE, Step.close(), PUBLISH),
                example("outcome-withdrawal", Step.accept(), DECIDE, Step.close(), PUBLISH),
                example("outcome-correction-requests", Step.accept(), DECIDE, Step.close(), PUBLISH),
                example(
                        "outcome-correction-requests-refusal",
                        Step.accept(),
                        DECIDE,
                        Step.close(),
                        PUBLISH,
                        Step.requestCorrection()),
                example("reading", Step.accept(), DECIDE, Step.close(), PUBLISH));
    }

    private static DemoCase example(String name, Step... steps) {
        return new DemoCase("demo-example-" + name, "consumer", filing("complaint", name), List.of(steps));
    }

    private static Map<String, Object> filing(String kind, String name) {
        return Map.of(
                "kind",
                kind,
                "description",
                "直播间买的三箱橙子只到了两箱（接口示例：" + name + "）。",
                "references",
                Map.of("streamer", "果园小张"),
                "consent",
                Map.of("publication", true));
    }
}
