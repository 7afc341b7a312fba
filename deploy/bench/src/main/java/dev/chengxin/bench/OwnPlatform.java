package dev.chengxin.bench;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A platform that is there for one measurement. Its data lies in the project's folder and not among temporary
/// files, which may be in memory, where writing costs nothing.
final class OwnPlatform implements AutoCloseable {

    // What deploy/up gives a developer's machine starts fast and stays slow.
    private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=4 -Xmx512m";

    private final DataFolder folder;
    private final Say say;

    private OwnPlatform(DataFolder folder, Say say) {
        this.folder = folder;
        this.say = say;
    }

    /// @param at the data folder, which must not be there yet; null for one in the project
    static OwnPlatform start(@Nullable Path at, int port, @Nullable String mongodb, Say say)
            throws IOException, InterruptedException {
        Path place = at == null
                ? DataFolder.project()
                        .resolve(".chengxin/bench-" + ProcessHandle.current().pid())
                : at;
        if (Files.exists(place)) {
            throw new StopException("bench.folder-exists", place);
        }
        OwnPlatform own = new OwnPlatform(DataFolder.at(place), say);
        say.line("bench.starting", port, own.folder.root());
        List<String> arguments = new ArrayList<>(List.of("--detach", "--no-demo", "--port", Integer.toString(port)));
        if (mongodb != null) {
            arguments.addAll(List.of("--mongodb", mongodb));
        }
        boolean up = false;
        try {
            up = own.command("up", arguments) == 0;
        } finally {
            if (!up) {
                own.close();
            }
        }
        if (!up) {
            throw new StopException("bench.not-started");
        }
        return own;
    }

    DataFolder folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        // Whoever interrupts wants it stopped all the more.
        boolean interrupted = Thread.interrupted();
        try {
            say.line("bench.stopping");
            command("down", List.of());
            remove(folder.root());
        } catch (InterruptedException _) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private int command(String name, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(DataFolder.project().resolve("deploy").resolve(name).toString());
        command.addAll(List.of("--data", folder.root().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("CHENGXIN_JAVA_OPTIONS", JAVA_OPTIONS);
        Process process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            process.onExit().join();
            throw e;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
