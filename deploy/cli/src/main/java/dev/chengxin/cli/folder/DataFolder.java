package dev.chengxin.cli.folder;

import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder that holds everything one platform on this machine keeps.
///
/// @param root absolute
public record DataFolder(Path root) {

    private static final String OWNER_ONLY = "rwx------";
    // What a shell takes as it is.
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}/._+:@%,=-]+");

    /// The folder at `path`, whether it exists or not.
    public static DataFolder at(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /// The folder that holds the modules; the scripts name it.
    public static Path project() {
        return Path.of(System.getProperty("chengxin.project", "."));
    }

    /// The folder that a command works on when none is named.
    public static DataFolder standard() {
        return at(project().resolve(".chengxin"));
    }

    /// A command of `deploy/` as a person has to type it for this folder.
    ///
    /// @param words its name, with arguments where it has some
    public String command(String words) {
        String command = "deploy/" + words;
        return equals(standard()) ? command : command + " --data " + quoted(root.toString());
    }

    private static String quoted(String text) {
        return HARMLESS.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /// Creates the folder and the ones inside, for its owner only.
    ///
    /// @throws StopException if that is not possible where it is
    public void create() {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(OWNER_ONLY));
            for (Path inner : new Path[] {keys(), logs(), apps()}) {
                Files.createDirectories(inner);
                Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString(OWNER_ONLY));
            }
        } catch (IOException e) {
            throw Files.exists(root) && !Files.isDirectory(root)
                    ? new StopException("folder.no-folder", root)
                    : new StopException("folder.unwritable", root, e.getClass().getSimpleName());
        }
    }

    public Path keys() {
        return root.resolve("keys");
    }

    /// The files inside [#keys] that the services make on a first start and need ever after.
    public List<Path> keyFiles() {
        return List.of(keys().resolve("master.key"), keys().resolve("ledger.key"), keys().resolve("receipts.key"));
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /// The applications as they run, unpacked, apart from the build so that a build does not disturb them.
    public Path apps() {
        return root.resolve("apps");
    }

    public Path broker() {
        return root.resolve("broker");
    }

    public Path store() {
        return root.resolve("store");
    }

    public Path issuer() {
        return root.resolve("issuer");
    }

    /// What an import has done so far lies here.
    public Path imports() {
        return root.resolve("imports");
    }

    /// What runs of the journeys have to remember lies here.
    public Path journeys() {
        return root.resolve("journeys");
    }

    /// What the supervisor says.
    public Path supervisorLog() {
        return logs().resolve("up.log");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    private JsonFile<Installation> installationFile() {
        return new JsonFile<>(root.resolve("installation.json"), Installation.class);
    }

    private JsonFile<RunState> runFile() {
        return new JsonFile<>(root.resolve("run.json"), RunState.class);
    }

    /// What the first start recorded; empty before it.
    public Optional<Installation> installation() {
        return installationFile().read();
    }

    public void record(Installation installation) {
        installationFile().write(installation);
    }

    /// What the last supervisor said about itself, whether it still runs or not.
    public Optional<RunState> runState() {
        return runFile().read();
    }

    public void record(RunState state) {
        runFile().write(state);
    }
}
