package dev.chengxin.cli;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.up.Stopper;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Stops what a data folder's supervisor started, and nothing else.
@Command(
        name = "down",
        description = "Stops the platform of a data folder and waits until it is stopped.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FolderOption data;

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        return new Stopper(folder, Say.toStandardOutput()).stop();
    }
}
