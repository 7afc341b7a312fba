package dev.chengxin.cli.journeys;

import dev.chengxin.cli.client.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A complaint goes from its filing to its published outcome, and what it proves becomes a finding.
final class UpheldComplaint implements Journey {

    private static final String COMPLAINTS = "/api/v1/complaints";

    @Override
    public String name() {
        return "complaint";
    }

    @Override
    public void play(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room room = Room.admitted(scene, Room.AKSU);
        Stall stall = Stall.open(scene, room);
        String id = scene.step(
                "filed",
                () -> scene.create(
                        Actor.CONSUMER,
                        "complaint",
                        COMPLAINTS,
                        Map.of(
                                "kind",
                                "complaint",
                                "description",
                                "直播间说是阿克苏苹果，箱子上印的却是别的产地。",
                                "references",
                                Map.of("streamerId", room.streamerId(), "product", "红富士苹果 5 斤装"),
                                "consent",
                                Map.of("publication", true),
                                "amountFen",
                                2990)));
        String path = COMPLAINTS + "/" + id;
        scene.check(
                "linked",
                () -> scene.command(
                        Actor.MODERATOR,
                        path,
                        "links",
                        Map.of("noun", "product", "id", stall.productId(), "wording", "product"),
                        seen -> seen.path("linked").size() > 0));
        scene.check("heard", () -> {
            handle(scene, path, "acceptance", Map.of(), "accepted");
            handle(scene, path, "answers", Map.of("text", "商家同意全额退款。", "proposal", true), "answered");
        });
        scene.check(
                "upheld",
                () -> handle(
                        scene,
                        path,
                        "decision",
                        Map.of(
                                "category",
                                "origin",
                                "upheld",
                                true,
                                "result",
                                "refund",
                                "amountFen",
                                2990,
                                "reason",
                                "批次产地与宣传不符。"),
                        "decided"));
        scene.check(
                "finding",
                () -> scene.until(
                        Actor.MODERATOR,
                        "/api/v1/findings?streamerId=" + room.streamerId(),
                        "a finding about the origin with the complaint as its case",
                        seen -> StreamSupport.stream(seen.path("items").spliterator(), false)
                                .anyMatch(finding -> isOf(finding, id))));
        scene.check("published", () -> {
            handle(scene, path, "closure", Map.of(), "closed");
            handle(scene, path, "outcome", Map.of("text", "经核实，所售苹果产地与宣传不符，商家已全额退款。"), "outcome-published");
            scene.until(null, "/api/v1/outcomes/" + id, "the outcome for anybody to read", seen -> true);
        });
        scene.link("case", "/api/v1/outcomes/" + id);
        Feed.Line line = scene.step(
                "in-the-ledger",
                () -> new Feed(scene, null)
                        .await(
                                "the published outcome",
                                entry -> entry.subject().equals(id)
                                        && entry.type().equals("outcome.published.v1")));
        scene.link("ledger", Feed.path(line));
        scene.check("receipt-kept", () -> openWhatTheReceiptNames(scene, path));
    }

    /// What a filer does who wants to know whether the promise was kept.
    private static void openWhatTheReceiptNames(Scene scene, String path)
            throws IOException, InterruptedException, StepFailed {
        Answer receipt = scene.ask(Actor.CONSUMER, path + "/receipt");
        scene.expect("a receipt", receipt.isSuccess(), "HTTP " + receipt.status());
        String entry = "/api/v1/ledger/entries/" + value(receipt, "event");
        for (Patience patience = Patience.begin(); ; Patience.pause()) {
            Answer proof = scene.ask(null, entry + "/proof");
            if (proof.isSuccess()) {
                break;
            }
            scene.expect("the filing in the ledger", patience.lasts(), "HTTP " + proof.status());
        }
        JsonNode opened = scene.send(Actor.CONSUMER, entry + "/openings", Map.of("reason", "own-record"));
        JsonNode event = JsonMapper.shared().readTree(opened.path("line").asString(""));
        scene.expect(
                "the hash that the receipt names",
                event.at("/data/filedHash").asString("").equals(value(receipt, "filed-hash")),
                event.at("/data"));
    }

    private static String value(Answer receipt, String name) {
        return receipt.body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static boolean isOf(JsonNode finding, String complaint) {
        return Scene.code(finding, "category").equals("origin")
                && finding.path("complaintId").asString("").equals(complaint);
    }

    private static void handle(Scene scene, String path, String command, Map<String, Object> body, String shows)
            throws IOException, InterruptedException, StepFailed {
        scene.command(
                Actor.MODERATOR,
                path,
                command,
                body,
                seen -> StreamSupport.stream(seen.path("history").spliterator(), false)
                        .anyMatch(line -> line.path("what").asString("").equals(shows)));
    }
}
