package dev.chengxin.cli;

import dev.chengxin.local.FreePorts;
import dev.chengxin.local.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Runs the command line of this build in a process of its own.
final class CliProcess {

    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    private static final List<String> APPLICATIONS = List.of(
            "deploy/local/issuer",
            "streamer-service",
            "product-service",
            "complaint-service",
            "audit-service",
            "gateway");

    record Ended(int code, String output) {}

    private CliProcess() {}

    /// Skips a test that starts the platform where its applications were left out of the build.
    static void assumeApplicationsAreBuilt() throws IOException {
        for (String application : APPLICATIONS) {
            Assumptions.assumeTrue(
                    isBuilt(PROJECT.resolve(application)), application + " is not built: the platform is not started");
        }
    }

    /// The base of ports that are all free.
    static int freePorts() {
        return IntStream.iterate(21_000, base -> base < 30_000, base -> base + 20)
                .filter(base -> IntStream.of(0, 1, 2, 3, 4, 5, 100, 101, 102, 103, 104, 105, 1012, 1013, 2000)
                        .allMatch(offset -> FreePorts.isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    /// Runs a command on a data folder and waits for its end.
    static Ended run(Path data, Consumer<Map<String, String>> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toList();
        List<String> jvm = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dchengxin.project=" + PROJECT);
        Path output = Files.createTempFile(data, "cli", ".txt");
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.current().command(jvm, Cli.class.getName(), all))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        environment.accept(builder.environment());
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(output, StandardCharsets.UTF_8));
    }

    private static boolean isBuilt(Path module) throws IOException {
        Path target = module.resolve("target");
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.anyMatch(file ->
                    file.toString().endsWith("-exec.jar") && file.toFile().length() > 100_000);
        }
    }
}
