package dev.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.client.Login;
import dev.chengxin.cli.client.Tokens;
import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.FolderLock;
import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.folder.ProcessId;
import dev.chengxin.cli.folder.RunState;
import dev.chengxin.cli.folder.RunningPart;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.ExamplesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The whole platform of this build on the embedded store, as somebody without any server gets it.
@Timeout(600)
class UpTest {

    // What decides is in the ledger itself, before anything happens.
    private static final List<String> AFTER_TWO_COMPLAINTS = List.of(
            "rulebook.activated.v1",
            "termbank.activated.v1",
            "threshold.activated.v1",
            "complaint.filed.v1",
            "complaint.filed.v1");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @AfterEach
    void down() throws IOException, InterruptedException {
        cli("down");
    }

    @Test
    void everyExampleOfTheApiDescriptionWorksOnceOnAFreshDemo() throws IOException, InterruptedException {
        CliProcess.assumeApplicationsAreBuilt();
        int port = CliProcess.freePorts();
        CliProcess.Ended up = cli("up", "--detach", "--port", Integer.toString(port));
        assertThat(up.output()).contains("Chengxin is up").doesNotContain("could not be played");

        Map<String, String> tokens = new ConcurrentHashMap<>();
        ExamplesContract examples = new ExamplesContract(
                new Api(port), account -> tokens.computeIfAbsent(account, name -> token(port, name)));
        examples.isWhole();
        examples.objectsAreThere();
        examples.commandsWork();
    }

    @Test
    void comesUpKeepsWhatItHoldsOverAKillAndGoesDown() throws IOException, InterruptedException {
        CliProcess.assumeApplicationsAreBuilt();
        int port = CliProcess.freePorts();
        CliProcess.Ended up = cli("up", "--detach", "--no-demo", "--port", Integer.toString(port));
        assertThat(up.output()).contains("Store: the embedded store").contains("Chengxin is up");
        assertThat(up.code()).isZero();
        assertThat(cli("status").code()).isZero();
        CliProcess.Ended second = cli("up", "--detach");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output()).contains("is running already");
        Path file = Files.writeString(data.resolve("rows.csv"), "text\n\"烂了,\n一半\"\n太小了\n", StandardCharsets.UTF_8);
        assertThat(cli("import", "complaints", file.toString()).output())
                .contains("Done: 2 rows, 2 created, 0 already there, 0 rejected.");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(typesInFeed(port)).containsExactlyInAnyOrderElementsOf(AFTER_TWO_COMPLAINTS));
        String before = treeHead(port);

        DataFolder folder = DataFolder.at(data);
        List<ProcessId> killed = processes(folder);
        assertThat(killed)
                .hasSize(PartName.values().length + 1)
                .allMatch(id -> id.find().isPresent());
        killed.forEach(id -> id.find().ifPresent(ProcessHandle::destroyForcibly));
        await().until(() -> killed.stream().noneMatch(id -> id.find().isPresent()));
        assertThat(cli("status").code()).isEqualTo(3);

        assertThat(cli("up", "--detach").code()).isZero();
        assertThat(treeHead(port)).isEqualTo(before);
        assertThat(cli("import", "complaints", file.toString()).output())
                .contains("Done: 2 rows, 0 created, 2 already there, 0 rejected.");

        List<ProcessId> stopped = processes(folder);
        assertThat(cli("down").code()).isZero();
        assertThat(stopped).noneMatch(id -> id.find().isPresent());
        assertThat(FolderLock.isHeld(folder)).isFalse();
    }

    private static String token(int port, String account) {
        Login login = account.equals("platform")
                ? new Login.Program(account, "demo-" + account)
                : new Login.DemoPerson(account);
        URI issuer = URI.create(new Ports(port).issuerUrl());
        try {
            return new Tokens(new Http("en"), issuer, login, Clock.systemUTC()).token();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> typesInFeed(int port) throws IOException, InterruptedException {
        URI feed = URI.create(new Ports(port).gatewayUrl() + "/api/v1/feed?limit=100");
        return new Http("en")
                .get(feed, Map.of("Authorization", "Bearer " + token(port, "moderator")))
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("type").asString())
                .toList();
    }

    // Size and root hash of the ledger's tree, as its checkpoint has them.
    private static String treeHead(int port) throws IOException, InterruptedException {
        URI checkpoint = URI.create(new Ports(port).gatewayUrl() + "/log/checkpoint");
        List<String> lines =
                new Http("en").get(checkpoint, Map.of()).body().lines().toList();
        return lines.get(1) + " " + lines.get(2);
    }

    private static List<ProcessId> processes(DataFolder folder) {
        RunState state = folder.runState().orElseThrow();
        return Stream.concat(
                        Stream.of(state.supervisor()), state.parts().stream().map(RunningPart::process))
                .toList();
    }

    private CliProcess.Ended cli(String... arguments) throws IOException, InterruptedException {
        return CliProcess.run(data, UpTest::removeServers, arguments);
    }

    /// A machine with no server at all.
    private static void removeServers(Map<String, String> environment) {
        environment.remove("MONGODB_URI");
        environment.remove("MONGOD");
        environment.put("DOCKER_HOST", "unix:///nowhere");
        environment.computeIfPresent("PATH", (_, path) -> withoutMongod(path));
    }

    private static String withoutMongod(String path) {
        return String.join(
                ":",
                Stream.of(path.split(":"))
                        .filter(folder -> !Files.exists(Path.of(folder, "mongod")))
                        .toList());
    }
}
