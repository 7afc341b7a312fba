package dev.chengxin.local;

import java.nio.file.Path;
import java.time.Duration;

/// What the embedded store is started with.
///
/// @param folder its data and log; created when it is not there
/// @param port where it listens on 127.0.0.1
/// @param java the JVM and the class path that holds the store
/// @param detached whether the store outlives the process that starts it
/// @param patience how long the start may take, with the check of all indexes
public record EmbeddedStoreSettings(Path folder, int port, JavaCommand java, boolean detached, Duration patience) {

    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(2);

    /// A store of this process' own class path on a free port, which ends with this process.
    public static EmbeddedStoreSettings in(Path folder) {
        return new EmbeddedStoreSettings(folder, FreePorts.one(), JavaCommand.current(), false, DEFAULT_PATIENCE);
    }

    public EmbeddedStoreSettings withPort(int number) {
        return new EmbeddedStoreSettings(folder, number, java, detached, patience);
    }

    public EmbeddedStoreSettings withJava(JavaCommand command) {
        return new EmbeddedStoreSettings(folder, port, command, detached, patience);
    }

    /// A store that lives on when the starting process ends.
    public EmbeddedStoreSettings detachedFromStarter() {
        return new EmbeddedStoreSettings(folder, port, java, true, patience);
    }
}
