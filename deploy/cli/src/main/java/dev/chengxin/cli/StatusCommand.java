package dev.chengxin.cli;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.RunState;
import dev.chengxin.cli.folder.RunningPart;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.up.Health;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says what runs.
@Command(
        name = "status",
        description =
                "Says what runs from a data folder. Exit code: 0 all is well, 1 something is not, 3 nothing runs.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int NOTHING_RUNS = 3;

    private final Say say = Say.toStandardOutput();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FolderOption data;

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Optional<Installation> installation = folder.installation();
        say.line("status.folder", folder.root());
        installation.ifPresent(this::sayInstallation);
        Optional<RunState> state = folder.runState();
        boolean supervised = state.filter(RunState::hasSupervisor).isPresent();
        if (state.isEmpty() || (!supervised && state.get().alive().isEmpty())) {
            say.line("status.nothing");
            return NOTHING_RUNS;
        }
        if (supervised) {
            say.line(
                    "status.supervisor",
                    state.get().supervisor().pid(),
                    TIME.format(state.get().since()),
                    state.get().phase().name().toLowerCase(Locale.ROOT));
        } else {
            say.line("status.no-supervisor", data.folder().command("down"));
        }
        return sayParts(state.get()) && supervised ? 0 : 1;
    }

    private void sayInstallation(Installation installation) {
        say.line(
                "status.installation",
                installation.store().name().toLowerCase(Locale.ROOT),
                installation.ports().gatewayUrl());
    }

    private boolean sayParts(RunState state) {
        say.plain(row("process", "pid", "port", "health", "since"));
        boolean well = true;
        for (RunningPart part : state.parts()) {
            String health = health(part);
            well &= health.equals("up");
            Instant since = part.process().started();
            say.plain(row(
                    part.name().label(),
                    Long.toString(part.process().pid()),
                    Integer.toString(part.port()),
                    health,
                    TIME.format(since)));
        }
        return well;
    }

    private static String health(RunningPart part) {
        if (part.process().find().isEmpty()) {
            return "gone";
        }
        boolean up = part.managementPort() == 0 || Health.isUp(part.managementPort());
        return up ? "up" : "not well";
    }

    private static String row(String name, String pid, String port, String health, String since) {
        return String.format(Locale.ROOT, "%-18s %8s %6s  %-9s %s", name, pid, port, health, since);
    }
}
