package dev.chengxin.local;

import java.nio.file.Path;
import java.time.Duration;

/// What a MongoDB server is started with.
///
/// @param binary the command that becomes the server
/// @param folder its data and log; created when it is not there
/// @param port where it listens on 127.0.0.1
/// @param replicaSet the name of the replica set it is a member of
/// @param detached whether the server outlives the process that starts it
/// @param patience how long each step of the start may take
public record MongodSettings(
        Path binary, Path folder, int port, String replicaSet, boolean detached, Duration patience) {

    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(2);

    /// A server on a free port, which ends with this process.
    public static MongodSettings in(Path binary, Path folder) {
        return new MongodSettings(binary, folder, FreePorts.one(), "rs0", false, DEFAULT_PATIENCE);
    }

    public MongodSettings withPort(int number) {
        return new MongodSettings(binary, folder, number, replicaSet, detached, patience);
    }

    /// A server that lives on when the starting process ends.
    public MongodSettings detachedFromStarter() {
        return new MongodSettings(binary, folder, port, replicaSet, true, patience);
    }

    String address() {
        return "127.0.0.1:" + port;
    }
}
