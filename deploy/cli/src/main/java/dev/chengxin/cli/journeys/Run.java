package dev.chengxin.cli.journeys;

import dev.chengxin.cli.folder.JsonFile;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// One run of the journeys. The same run played again creates nothing twice: keys, names, numbers and times follow
/// from it.
///
/// @param id short text that tells runs apart
/// @param begun when the run was played first, in whole seconds
public record Run(String id, Instant begun) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,20}");

    /// @throws StopException if the id is none
    public Run {
        if (!FORM.matcher(id).matches()) {
            throw new StopException("journeys.run", id);
        }
        begun = begun.truncatedTo(ChronoUnit.SECONDS);
    }

    /// The run of this id, as it began.
    ///
    /// @param folder where it is remembered when it began
    public static Run remembered(Path folder, String id, Clock clock) {
        Run fresh = new Run(id, clock.instant());
        JsonFile<Run> file = new JsonFile<>(folder.resolve(id + ".json"), Run.class);
        return file.read().orElseGet(() -> {
            createFolder(folder);
            file.write(fresh);
            return fresh;
        });
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StopException("folder.unwritable", folder, e.getClass().getSimpleName());
        }
    }
}
