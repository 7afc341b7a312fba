package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.DemoState;
import dev.chengxin.cli.folder.FolderLock;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Phase;
import dev.chengxin.cli.folder.ProcessId;
import dev.chengxin.cli.folder.RunState;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.local.ProcessFailure;
import dev.chengxin.local.StoreKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Owns the processes of one data folder from the first to the last: starts them, looks after them, stops them.
///
/// It is a process of its own, outside of the process group of the terminal, so that Ctrl-C reaches it alone and it
/// can stop its processes in the right order.
public final class Supervisor {

    private final DataFolder folder;
    private final UpOptions options;
    private final Path project;
    private final Say say;
    private final Clock clock;
    private final Demo demo;

    /// @param project the folder that holds the modules
    /// @param demo what is played on a first start
    public Supervisor(DataFolder folder, UpOptions options, Path project, Say say, Clock clock, Demo demo) {
        this.folder = folder;
        this.options = options;
        this.project = project;
        this.say = say;
        this.clock = clock;
        this.demo = demo;
    }

    /// Runs until the platform is stopped by a signal or gives up.
    ///
    /// @return what the process ends with when it was not a signal that ended it
    public int run() {
        folder.create();
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            say.line("up.already", folder.root(), folder.command("status"), folder.command("down"));
            return 1;
        }
        return runLocked(lock.get());
    }

    private int runLocked(FolderLock lock) {
        folder.runState().ifPresent(new Leftovers(say)::stop);
        Fleet fleet = new Fleet(folder, say, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        // The lock is held until nothing runs any more.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(fleet, lock), "end of the platform"));
        try {
            startAndWatch(fleet);
            // Somebody asked for the end: the hook does the rest.
            return fleet.isStopping() ? 0 : failed(fleet);
        } catch (StopException stop) {
            say.plain(say.text(stop));
        } catch (ProcessFailure failure) {
            if (!fleet.isStopping()) {
                say.plain(String.valueOf(failure.getMessage()));
                say.line("up.failed", folder.logs(), folder.command("logs SERVICE"));
            }
        } catch (StoppingException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return failed(fleet);
    }

    private static void end(Fleet fleet, FolderLock lock) {
        fleet.stop();
        lock.close();
    }

    private static int failed(Fleet fleet) {
        fleet.exitWith(1);
        return 1;
    }

    private void startAndWatch(Fleet fleet) throws InterruptedException {
        long begin = System.nanoTime();
        Plan plan = plan();
        Installation installation = plan.installation();
        plan.notes().forEach(note -> say.line(note.key(), note.arguments().toArray()));
        List<Part> parts = parts(installation);
        PortCheck.check(parts, installation.port(), say);
        checkOthers(installation);
        checkKeys(folder, installation);
        folder.record(installation);
        parts.forEach(part -> LogFiles.beginSession(part.log()));

        Starter starter =
                new Starter(fleet, say, Math.max(2, Runtime.getRuntime().availableProcessors()) + 1);
        say.line("up.starting", parts.size(), folder.root());
        starter.start(parts);
        installation = installation.withKeysMade();
        folder.record(installation);
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        Map<String, String> links = plan.demo() ? play(installation) : Map.of();
        new Announcement(say, folder).make(installation, seconds, links);
        fleet.ready();
        new Watch(fleet, starter, say).untilGivenUp();
    }

    private Plan plan() {
        Optional<Installation> recorded = folder.installation();
        Planner planner = new Planner(options, Machine.here());
        if (recorded.isPresent()) {
            return planner.later(recorded.get());
        }
        Plan plan = planner.first(clock);
        Installation first = plan.installation();
        boolean usable = first.store() != StoreKind.DOCKER || DockerStore.hasImage(first.storeTarget());
        return usable ? plan : Planner.withoutDocker(plan);
    }

    private List<Part> parts(Installation installation) {
        Stores stores = new Stores(folder, installation);
        Apps apps = new Apps(folder, installation, new AppJars(project, folder));
        Stream<Part> issuer = installation.issuer() == null ? Stream.of(apps.issuer()) : Stream.empty();
        Stream<Part> foundation = Stream.concat(stores.store().stream(), stores.broker().stream());
        return Stream.of(
                        foundation,
                        issuer,
                        Stream.of(apps.streamer(), apps.product(), apps.complaint(), apps.audit(), apps.gateway()))
                .flatMap(part -> part)
                .toList();
    }

    private static void checkOthers(Installation installation) {
        if (installation.store() == StoreKind.GIVEN) {
            Reachable.mongodb(installation.storeTarget());
        }
        String kafka = installation.kafka();
        if (kafka != null) {
            Reachable.kafka(kafka);
        }
        String issuer = installation.issuer();
        if (issuer != null) {
            Reachable.issuer(issuer);
        }
    }

    static void checkKeys(DataFolder folder, Installation installation) {
        if (installation.keysMade()) {
            folder.keyFiles().stream().filter(Files::notExists).findFirst().ifPresent(file -> {
                throw new StopException("keys.missing", file);
            });
        }
    }

    private Map<String, String> play(Installation installation) throws InterruptedException {
        Demo.Played played = demo.play(folder, installation, say);
        if (played.whole()) {
            folder.record(installation.withDemo(DemoState.PLAYED));
        }
        return played.links();
    }

    /// Whether a supervisor of this folder is there, with what it says about itself.
    public static Optional<RunState> running(DataFolder folder) {
        return FolderLock.isHeld(folder)
                ? folder.runState().filter(RunState::hasSupervisor).filter(state -> state.phase() != Phase.ENDED)
                : Optional.empty();
    }

    /// Ends this process when `owner` ends, however that happens; at once when it is gone already.
    public static void endWith(Optional<ProcessId> owner) {
        Thread.ofPlatform().daemon().name("owner").start(() -> {
            owner.flatMap(ProcessId::find).ifPresent(handle -> handle.onExit().join());
            Runtime.getRuntime().exit(0);
        });
    }
}
