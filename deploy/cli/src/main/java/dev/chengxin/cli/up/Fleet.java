package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.folder.Phase;
import dev.chengxin.cli.folder.ProcessId;
import dev.chengxin.cli.folder.RunState;
import dev.chengxin.cli.folder.RunningPart;
import dev.chengxin.cli.text.Say;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The processes that a supervisor has started, each recorded in the data folder before anything waits for it.
///
/// Once [#stop] has begun nothing is launched any more, so that nothing is left over.
final class Fleet {

    /// @param logFrom where in its log this launch begins
    private record Member(Part part, Running running, RunningPart recorded, long logFrom) {}

    private final DataFolder folder;
    private final Say say;
    private final Instant since;
    private final Map<PartName, Member> members = new EnumMap<>(PartName.class);
    private Phase phase = Phase.STARTING;
    private int exitCode;

    Fleet(DataFolder folder, Say say, Instant since) {
        this.folder = folder;
        this.say = say;
        this.since = since;
        record();
    }

    /// Launches a process and returns it, not ready yet.
    ///
    /// @throws StoppingException if the platform is being stopped
    synchronized Running launch(Part part) {
        if (isStopping()) {
            throw new StoppingException();
        }
        long logFrom = LogFiles.size(part.log());
        Running running = part.launcher().get();
        ProcessId process = ProcessId.of(running.pid()).orElse(new ProcessId(running.pid(), Instant.now()));
        RunningPart recorded = new RunningPart(part.name(), process, part.port(), part.managementPort());
        members.put(part.name(), new Member(part, running, recorded, logFrom));
        record();
        return running;
    }

    synchronized void ready() {
        if (!isStopping()) {
            phase = Phase.READY;
            record();
        }
    }

    synchronized boolean isStopping() {
        return phase == Phase.STOPPING || phase == Phase.ENDED;
    }

    /// A command as a person has to type it for this platform.
    String command(String words) {
        return folder.command(words);
    }

    /// What the supervisor will end with.
    synchronized void exitWith(int code) {
        exitCode = code;
    }

    /// The parts whose process has ended though nobody asked for it, what others rely on first.
    synchronized List<Part> dead() {
        return isStopping()
                ? List.of()
                : members.values().stream()
                        .filter(member -> !member.running().isAlive().getAsBoolean())
                        .map(Member::part)
                        .toList();
    }

    /// The exit code of a dead part.
    synchronized int exitCodeOf(Part part) {
        Member member = members.get(part.name());
        return member == null ? -1 : member.running().exitCode().get().orElse(-1);
    }

    /// What a part wrote since it was last launched, as far as it matters.
    synchronized List<String> lastWords(Part part) {
        Member member = members.get(part.name());
        return quoted(LastWords.of(part.log(), member == null ? 0 : member.logFrom()));
    }

    /// What a part that was ready wrote last, as far as it may tell why it is dead.
    synchronized List<String> deathWords(Part part) {
        Member member = members.get(part.name());
        return quoted(LastWords.ofTheDead(part.log(), member == null ? 0 : member.logFrom()));
    }

    private static List<String> quoted(List<String> lines) {
        return lines.stream().map(line -> "    | " + line).toList();
    }

    /// Stops everything: what serves first, then the broker, then the store. Returns when nothing runs any more.
    void stop() {
        List<Member> all = beginStop();
        stopTogether(all.stream().filter(m -> !m.part().name().isFoundation()).toList());
        all.reversed().stream()
                .filter(m -> m.part().name().isFoundation())
                .forEach(member -> stopTogether(List.of(member)));
        end();
        if (!all.isEmpty()) {
            say.line("down.done");
        }
    }

    private synchronized List<Member> beginStop() {
        phase = Phase.STOPPING;
        record();
        return new ArrayList<>(members.values());
    }

    private synchronized void end() {
        phase = Phase.ENDED;
        record();
    }

    private void stopTogether(Collection<Member> some) {
        some.forEach(m -> say.line("down.stopping", m.part().name().label()));
        CompletableFuture.allOf(some.stream()
                        .map(m -> CompletableFuture.runAsync(m.running().stop(), Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private synchronized void record() {
        folder.record(new RunState(
                ProcessId.own(),
                since,
                phase,
                exitCode,
                members.values().stream().map(Member::recorded).toList()));
    }
}
