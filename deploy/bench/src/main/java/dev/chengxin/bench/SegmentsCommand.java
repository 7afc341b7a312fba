package dev.chengxin.bench;

import dev.chengxin.cli.text.Say;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How long it takes from a segment to its finding in the queue.
@Command(
        name = "segments",
        description = "Segment sent until its finding is in the gateway's queue, with many streams on air.",
        mixinStandardHelpOptions = true)
final class SegmentsCommand implements Callable<Integer> {

    private final Say say = Say.toStandardOutput(Bench.MESSAGES);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SubjectOption subject;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportOption report;

    @Option(names = "--sessions", paramLabel = "N", description = "Streams on air (default: ${DEFAULT-VALUE}).")
    private int sessions = 50;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Segments a second, of all streams together (default: ${DEFAULT-VALUE}).")
    private int rate = 25;

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "One of so many segments has something to find (default: ${DEFAULT-VALUE}).")
    private int every = 10;

    @Option(names = "--warm-up", paramLabel = "S", description = "Seconds not counted (default: ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    @Option(names = "--seconds", paramLabel = "S", description = "Seconds measured (default: ${DEFAULT-VALUE}).")
    private int seconds = 120;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return subject.measure(say, (platform, passing) -> {
            Segments bench = new Segments(platform, new SegmentPlan(sessions, rate, every), warmUp, seconds, say);
            return report.show(bench.measure(!passing), say);
        });
    }
}
