package dev.chengxin.bench;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which platform is measured: one that runs, or one that is started for it and stopped after it.
final class SubjectOption {

    private static final int PORT = 28_080;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: .chengxin in the project).")
    private @Nullable Path folder;

    @Option(
            names = "--start",
            description = "Starts a platform of its own in a new data folder, at full speed, and removes both after.")
    private boolean start;

    @Option(names = "--mongodb", paramLabel = "URI", description = "With --start: uses this MongoDB and starts none.")
    private @Nullable String mongodb;

    @Option(names = "--port", paramLabel = "P", description = "With --start: the gateway's port (default: 28080).")
    private int port = PORT;

    @FunctionalInterface
    interface Measuring {
        /// @param passing whether the platform is gone afterwards
        /// @return the exit code
        int with(Subject subject, boolean passing) throws IOException, InterruptedException;
    }

    int measure(Say say, Measuring measuring) throws IOException, InterruptedException {
        if (!start) {
            if (mongodb != null) {
                throw new StopException("bench.only-with-start", "--mongodb");
            }
            return measuring.with(
                    Subject.at(folder == null ? DataFolder.standard() : DataFolder.at(folder), say), false);
        }
        try (OwnPlatform own = OwnPlatform.start(folder, port, mongodb, say)) {
            return measuring.with(Subject.at(own.folder(), say), true);
        }
    }
}
