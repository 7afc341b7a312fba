package dev.chengxin.cli.up;

import com.mongodb.client.MongoClient;
import dev.chengxin.local.ChildProcess;
import dev.chengxin.local.FreePorts;
import dev.chengxin.local.ReplicaSetAdmin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A MongoDB server in a container whose data lies in a named volume of the Docker engine.
final class DockerStore {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PULL = Duration.ofMinutes(5);

    private final String name;
    private final String image;
    private final int port;
    private final Path log;

    /// @param folder the data folder, which gives container and volume their name
    DockerStore(Path folder, String image, int port, Path log) {
        this.name = "chengxin-store-"
                + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
        this.image = image;
        this.port = port;
        this.log = log;
    }

    /// Whether the engine has the image, or can fetch it within five minutes.
    static boolean hasImage(String image) {
        return docker(PATIENCE, "image", "inspect", image) || docker(PULL, "pull", image);
    }

    Running launch() {
        // What a killed engine client left behind.
        docker(PATIENCE, "rm", "-f", name);
        ChildProcess child = ChildProcess.startDetached("The store's container", command(), Map.of(), log);
        return new Running(child.pid(), () -> awaitReady(child), child::isAlive, child::exitCode, () -> {
            docker(PATIENCE, "stop", "--time", "15", name);
            child.close();
        });
    }

    // The server listens on the same port inside, because the replica set has to find itself at its own address.
    private List<String> command() {
        String number = Integer.toString(port);
        return List.of(
                "docker",
                "run",
                "--rm",
                "--name",
                name,
                "--publish",
                "127.0.0.1:" + number + ":" + number,
                "--volume",
                name + ":/data/db",
                image,
                "--replSet",
                Stores.REPLICA_SET,
                "--bind_ip_all",
                "--port",
                number);
    }

    private void awaitReady(ChildProcess child) {
        child.awaitReady(PATIENCE, () -> !FreePorts.isFree(port));
        String address = "127.0.0.1:" + port;
        try (MongoClient client = ReplicaSetAdmin.direct(address, PATIENCE)) {
            ReplicaSetAdmin admin = new ReplicaSetAdmin(client);
            admin.formSetOf(Stores.REPLICA_SET, List.of(address));
            child.awaitReady(PATIENCE, admin::isPrimary);
        }
    }

    private static boolean docker(Duration atMost, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
