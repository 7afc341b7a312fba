package dev.chengxin.cli.replay;

import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.replay.Recording.Fault;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Plays a recording: a segment is sent at the moment at which it would have been over. Stopped at any moment and
/// started again, it adds nothing twice.
public final class Replayer {

    /// Everything was sent.
    public static final int ALL_SENT = 0;
    /// Some lines are no segments; nothing was sent.
    public static final int FAULTY = 2;

    /// What the platform takes at once.
    static final int BATCH = 100;

    private static final int FAULTS_SHOWN = 20;
    private static final Duration SAY_EVERY = Duration.ofSeconds(3);

    private final ReplayRequest request;
    private final Say say;
    private final Http http;
    private final Clock clock;
    private final AtomicLong goOnFrom = new AtomicLong();

    public Replayer(ReplayRequest request, Say say, Clock clock) {
        this.request = request;
        this.say = say;
        this.http = new Http(say.language());
        this.clock = clock;
    }

    /// Runs to the end of the recording.
    ///
    /// @return the exit code
    /// @throws StopException if the platform does not take a segment
    public int run() throws InterruptedException {
        Recording recording = Recording.read(request.file());
        say.line(
                "replay.file",
                request.file(),
                recording.segments().size(),
                time(recording.lengthMs()),
                request.speed());
        if (!recording.faults().isEmpty()) {
            return faulty(recording.faults());
        }
        if (request.dryRun()) {
            say.line("replay.dry");
            return ALL_SENT;
        }
        List<Segment> segments = recording.segments().stream()
                .filter(segment -> segment.number() >= request.from())
                .toList();
        if (segments.isEmpty()) {
            throw new StopException("replay.nothing-from", request.from());
        }
        Thread stopped = new Thread(this::stopped, "Ctrl-C");
        Runtime.getRuntime().addShutdownHook(stopped);
        try {
            send(segments, recording.lengthMs());
        } finally {
            removeHook(stopped);
        }
        return ALL_SENT;
    }

    private void send(List<Segment> segments, long lengthMs) throws InterruptedException {
        SegmentSender sender = new SegmentSender(request, http, say, clock);
        FindingCount findings = new FindingCount(request, http, clock);
        Pace pace = new Pace(request.from() > 0 ? segments.getFirst().startMs() : 0, request.speed());
        goOnFrom.set(lowest(segments));
        long begin = System.nanoTime();
        long said = begin;
        int next = 0;
        while (next < segments.size()) {
            Duration wait = pace.due(segments.get(next).endMs()).minusNanos(System.nanoTime() - begin);
            if (wait.isPositive()) {
                Thread.sleep(wait.compareTo(SAY_EVERY) < 0 ? wait : SAY_EVERY);
            } else {
                List<Segment> due = due(segments.subList(next, segments.size()), pace, System.nanoTime() - begin);
                sender.send(due, goOnFrom.get());
                next += due.size();
                goOnFrom.set(lowest(segments.subList(next, segments.size())));
            }
            if (System.nanoTime() - said > SAY_EVERY.toNanos() || next == segments.size()) {
                said = System.nanoTime();
                long position = next == 0 ? 0 : segments.get(next - 1).endMs();
                double rate = next * 1e9 / Math.max(1, said - begin);
                say.line(
                        "replay.progress",
                        time(position),
                        time(lengthMs),
                        next,
                        segments.size(),
                        String.format(Locale.ROOT, "%.1f", rate),
                        findings.read());
            }
        }
        say.line("replay.done", segments.size(), request.session());
    }

    private static List<Segment> due(List<Segment> waiting, Pace pace, long passedNanos) {
        List<Segment> due = new ArrayList<>();
        for (Segment segment : waiting) {
            if (due.size() == BATCH || pace.due(segment.endMs()).toNanos() > passedNanos) {
                break;
            }
            due.add(segment);
        }
        return due;
    }

    // Numbers need not follow the clock. What is sent twice counts once.
    private static long lowest(List<Segment> waiting) {
        return waiting.stream().mapToLong(Segment::number).min().orElse(0);
    }

    private int faulty(List<Fault> faults) {
        say.line("replay.faults", faults.size());
        faults.stream().limit(FAULTS_SHOWN).forEach(fault -> say.line("replay.fault", fault.line(), fault.reason()));
        return FAULTY;
    }

    private void stopped() {
        say.line("replay.stopped", goOnFrom.get());
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // Ctrl-C came at the last moment.
        }
    }

    private static String time(long ms) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
    }
}
