package dev.chengxin.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// The main class of the broker's process: formats a new folder, then runs the broker.
public final class BrokerMain {

    private BrokerMain() {}

    /// @param arguments the data folder, which holds `server.properties`
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String properties = folder.resolve("server.properties").toString();
        Path formatted = folder.resolve("formatted");
        if (!Files.exists(formatted)) {
            // A format that was killed half-way leaves a folder that can neither be formatted nor used. No broker has
            // run in it before the marker is there, so nothing is lost with it.
            Folders.delete(folder.resolve("log"));
            format(properties);
            Files.createFile(formatted);
        }
        Kafka.main(new String[] {properties});
    }

    private static void format(String properties) {
        String clusterId = Uuid.randomUuid().toString();
        // A leading dash would be read as an option.
        String[] command = {"format", "--cluster-id=" + clusterId, "--config", properties};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("The broker's folder could not be formatted with " + properties);
        }
    }
}
