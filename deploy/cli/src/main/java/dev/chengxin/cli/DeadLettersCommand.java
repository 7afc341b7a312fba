package dev.chengxin.cli;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists the keys whose records a service set aside, and asks for the replay of one.
@Command(
        name = "dead-letters",
        description = {
            "Lists the keys whose records a service set aside because one of them cannot be handled.",
            "With --replay KEY --group G --topic T it asks for the replay of one key, in order, to that group."
        },
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {

    private static final int NOT_FOUND = 404;

    private final Say say = Say.toStandardOutput();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FolderOption data;

    @Option(names = "--replay", paramLabel = "KEY", description = "Asks for the replay of this key.")
    private @Nullable String replay;

    @Option(names = "--group", paramLabel = "G", description = "The group that set it aside.")
    private @Nullable String group;

    @Option(names = "--topic", paramLabel = "T", description = "The topic that its records came from.")
    private @Nullable String topic;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Ports ports = data.folder()
                .installation()
                .map(Installation::ports)
                .orElseThrow(
                        () -> new StopException("down.nothing", data.folder().root()));
        List<URI> services = List.of(
                endpoint(ports, ports.streamer()),
                endpoint(ports, ports.product()),
                endpoint(ports, ports.complaint()),
                endpoint(ports, ports.audit()));
        Http http = new Http(say.language());
        return replay == null ? list(http, services) : replay(http, services, replay);
    }

    private static URI endpoint(Ports ports, int port) {
        return URI.create("http://127.0.0.1:" + ports.management(port) + "/actuator/parkedkeys");
    }

    private int list(Http http, List<URI> services) throws IOException, InterruptedException {
        int count = 0;
        for (URI service : services) {
            for (JsonNode parked : checked(http.get(service, Map.of())).path("parkedKeys")) {
                count++;
                say.line(
                        "dead.key",
                        text(parked, "group"),
                        text(parked, "topic"),
                        text(parked, "key"),
                        text(parked, "reason"),
                        text(parked, "parkedAt"),
                        text(parked, "failedReplays"));
            }
        }
        say.line("dead.count", count);
        return 0;
    }

    private int replay(Http http, List<URI> services, String key) throws IOException, InterruptedException {
        if (group == null || topic == null) {
            throw new StopException("dead.which");
        }
        String body = JsonMapper.shared().writeValueAsString(Map.of("group", group, "topic", topic, "key", key));
        for (URI service : services) {
            Answer answer = http.post(service, Map.of(), "application/json", body);
            if (checked(answer).path("parked").asBoolean(false)) {
                say.line("dead.asked", key);
                return 0;
            }
        }
        say.line("dead.unknown", key);
        return 1;
    }

    // A service without a consumer group does not know the question.
    private static JsonNode checked(Answer answer) {
        if (!answer.isSuccess() && answer.status() != NOT_FOUND) {
            throw new StopException("dead.unreachable", answer.status());
        }
        return answer.json();
    }

    private static String text(JsonNode parked, String field) {
        return parked.path(field).asString("");
    }
}
