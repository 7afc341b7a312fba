package dev.chengxin.cli.demo;

import java.util.Map;

/// One thing that a moderator does with a complaint.
///
/// @param path below the complaint
/// @param body what is sent; empty for nothing
/// @param shows what stands in the complaint's history once it is done
record Step(String path, Map<String, Object> body, String shows) {

    static Step accept() {
        return new Step("acceptance", Map.of(), "accepted");
    }

    static Step refuse(String ground, String reason) {
        return new Step("refusal", Map.of("ground", ground, "reason", reason), "refused");
    }

    static Step answer(String text, boolean proposal) {
        return new Step("answers", Map.of("text", text, "proposal", proposal), "answered");
    }

    static Step decide(Map<String, Object> decision) {
        return new Step("decision", decision, "decided");
    }

    static Step close() {
        return new Step("closure", Map.of(), "closed");
    }

    static Step publish(Map<String, Object> outcome) {
        return new Step("outcome", outcome, "outcome-published");
    }

    static Step startTest() {
        return new Step("test-periods", Map.of("text", "已将留样送检测机构检测农药残留。"), "test-started");
    }

    static Step link(String streamer) {
        return new Step("links", Map.of("noun", "streamer", "id", streamer, "wording", "streamer"), "linked");
    }

    static Step requestCorrection() {
        return new Step("outcome/correction-requests", Map.of("text", "公示的退款金额与实际不符。"), "correction-requested");
    }
}
