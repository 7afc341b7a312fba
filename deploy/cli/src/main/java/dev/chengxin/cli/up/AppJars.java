package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.local.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The built applications, unpacked once per build into the data folder: they start faster that way, and a build
/// does not pull the files away from what runs.
final class AppJars {

    private final Path project;
    private final DataFolder folder;

    /// @param project the folder that holds the modules
    AppJars(Path project, DataFolder folder) {
        this.project = project;
        this.folder = folder;
    }

    /// The JVM that runs this command, and so is the right one for the applications.
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /// The runnable jar of an application.
    ///
    /// @throws StopException if it is not built or cannot be unpacked
    Path unpacked(PartName name) {
        Path jar = built(name);
        Path home = folder.apps().resolve(name.label());
        Path target = home.resolve(fingerprint(jar));
        if (!Files.exists(target)) {
            Folders.delete(home);
            unpack(jar, target);
        }
        return target.resolve(jar.getFileName());
    }

    private Path built(PartName name) {
        Path target = project.resolve(module(name)).resolve("target");
        try (Stream<Path> files = Files.exists(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StopException("jar.missing", name.label(), target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(PartName name) {
        return switch (name) {
            case ISSUER -> "deploy/local/issuer";
            case STREAMER, PRODUCT, COMPLAINT, AUDIT, GATEWAY -> name.label();
            case STORE, BROKER -> throw new IllegalArgumentException(name + " is no application");
        };
    }

    private static String fingerprint(Path jar) {
        try {
            return Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path jar, Path target) {
        Path draft = target.resolveSibling("draft");
        List<String> command = List.of(
                java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                draft.toString());
        try {
            Files.createDirectories(target.getParent());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StopException("jar.broken", jar, output);
            }
            // Only a whole one gets the name that is looked for.
            Files.move(draft, target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + jar, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StopException("jar.broken", jar, "interrupted");
        }
    }
}
