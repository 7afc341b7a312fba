package dev.chengxin.cli.demo;

import java.util.List;
import java.util.Map;

/// One filing of the scenario and what becomes of it.
///
/// @param key the `Idempotency-Key` that makes the filing one for ever
/// @param filer who files, by the name of the demo login
/// @param filing what is sent
/// @param steps what a moderator does, in order
record DemoCase(String key, String filer, Map<String, Object> filing, List<Step> steps) {

    private static final Map<String, Object> CONSENT = Map.of("publication", true);

    DemoCase {
        filing = Map.copyOf(filing);
        steps = List.copyOf(steps);
    }

    static List<DemoCase> all() {
        return List.of(upheld(), notUpheld(), report(), refused(), waiting());
    }

    private static DemoCase upheld() {
        return new DemoCase(
                "demo-1",
                "consumer",
                Map.of(
                        "kind",
                        "complaint",
                        "description",
                        "直播间说是阿克苏苹果，收到的箱子上写的是别的产地，而且一半烂了。",
                        "references",
                        Map.of("streamer", "果园小张", "product", "阿克苏苹果 5 斤装"),
                        "consent",
                        CONSENT,
                        "amountFen",
                        5990),
                List.of(
                        Step.accept(),
                        Step.answer("商家同意全额退款，三个工作日内到账。", true),
                        Step.decide(Map.of(
                                "category",
                                "origin",
                                "upheld",
                                true,
                                "result",
                                "refund",
                                "amountFen",
                                5990,
                                "reason",
                                "批次的产地与宣传不符。")),
                        Step.close(),
                        Step.publish(Map.of("text", "经核实，所售苹果产地与宣传不符，商家已全额退款。"))));
    }

    private static DemoCase notUpheld() {
        return new DemoCase(
                "demo-2",
                "consumer2",
                Map.of("kind", "complaint", "description", "红薯比直播里看着小，我觉得分量不够。"),
                List.of(
                        Step.accept(),
                        Step.answer("经称重，净重与标示一致。", false),
                        Step.decide(Map.of(
                                "category", "quantity", "upheld", false, "result", "none", "reason", "发货称重记录与标示净重一致。")),
                        Step.close(),
                        Step.publish(Map.of())));
    }

    private static DemoCase report() {
        return new DemoCase(
                "demo-3",
                "consumer2",
                Map.of(
                        "kind",
                        "report",
                        "description",
                        "主播说这款蜂蜜能治胃病，还说比药管用。",
                        "references",
                        Map.of("streamer", "山里人家", "product", "土蜂蜜 500 克"),
                        "consent",
                        CONSENT),
                List.of(
                        Step.accept(),
                        Step.decide(Map.of(
                                "category",
                                "medical-effect",
                                "upheld",
                                true,
                                "result",
                                "measure",
                                "reason",
                                "直播中宣称普通食品有治疗作用。")),
                        Step.answer("举报属实，已对直播间采取处置措施。", false),
                        Step.close(),
                        Step.publish(Map.of("text", "经核实，直播中宣称普通食品具有治疗作用，已采取处置措施。"))));
    }

    private static DemoCase refused() {
        return new DemoCase(
                "demo-4",
                "consumer",
                Map.of("kind", "complaint", "description", "同一箱苹果的事我上周已经投诉过一次，再催一下。"),
                List.of(Step.refuse("already-handled", "您的同一投诉已处理完毕，结果见原编号。")));
    }

    private static DemoCase waiting() {
        return new DemoCase(
                "demo-5", "consumer", Map.of("kind", "feedback", "description", "希望直播里能看到果园的实景，这样买得更放心。"), List.of());
    }
}
