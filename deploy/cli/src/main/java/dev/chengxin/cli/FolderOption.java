package dev.chengxin.cli;

import dev.chengxin.cli.folder.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which data folder a command works on.
public final class FolderOption {

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: .chengxin in the project).")
    @Nullable
    Path folder;

    public DataFolder folder() {
        return folder == null ? DataFolder.standard() : DataFolder.at(folder);
    }
}
