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
}
