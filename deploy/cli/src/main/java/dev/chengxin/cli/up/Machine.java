package dev.chengxin.cli.up;

import dev.chengxin.local.DockerProbe;
import dev.chengxin.local.StoreChoice;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What this machine has to offer as a store.
interface Machine {

    /// What a first start would use.
    StoreChoice choice();

    /// Whether `binary` can be started.
    boolean canRun(String binary);

    /// A `mongod` named by `MONGOD` or found on the `PATH`.
    Optional<String> mongod();

    /// Whether a Docker engine answers.
    boolean docker();

    /// Whether `MONGODB_URI` names a server.
    boolean namesServer();

    /// This machine as its environment describes it.
    static Machine here() {
        return new Here(System.getenv());
    }

    /// @param environment the process' environment
    record Here(Map<String, String> environment) implements Machine {

        @Override
        public StoreChoice choice() {
            return StoreChoice.make();
        }

        @Override
        public boolean canRun(String binary) {
            return Files.isRegularFile(Path.of(binary)) && Files.isExecutable(Path.of(binary));
        }

        @Override
        public Optional<String> mongod() {
            Stream<String> onPath = Stream.of(
                            environment.getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(folder -> folder + File.separator + "mongod");
            return Stream.concat(Stream.of(environment.getOrDefault("MONGOD", "")), onPath)
                    .filter(binary -> !binary.isBlank())
                    .filter(this::canRun)
                    .findFirst();
        }

        @Override
        public boolean docker() {
            return DockerProbe.answers();
        }

        @Override
        public boolean namesServer() {
            return !environment.getOrDefault("MONGODB_URI", "").isBlank();
        }
    }
}
