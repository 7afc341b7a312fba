package dev.chengxin.cli;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.cli.up.LogFiles;
import dev.chengxin.cli.up.LogTail;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what one process wrote.
@Command(name = "logs", description = "Shows what one process wrote.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FolderOption data;

    @Parameters(
            paramLabel = "SERVICE",
            description = "gateway, complaint-service, audit-service, issuer, broker, store, or up for the supervisor.")
    @SuppressWarnings("NullAway.Init")
    private String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "200",
            description = "How many lines (default: 200).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = data.folder();
        Path log = LogFiles.of(folder, service)
                .orElseThrow(() ->
                        new StopException("logs.unknown", service, folder.root(), String.join(", ", LogFiles.names())));
        long end = Files.size(log);
        Say say = Say.toStandardOutput();
        LogTail.last(log, lines).forEach(say::plain);
        PrintStream out = System.out;
        LogTail tail = new LogTail(log, end);
        while (follow) {
            tail.drain(bytes -> out.write(bytes, 0, bytes.length));
            out.flush();
            Thread.sleep(LOOK_EVERY);
        }
        return 0;
    }
}
