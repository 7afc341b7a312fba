package dev.chengxin.bench;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.journeys.Actor;
import dev.chengxin.cli.journeys.Room;
import dev.chengxin.cli.journeys.Scene;
import dev.chengxin.cli.journeys.Stall;
import dev.chengxin.cli.journeys.StepFailed;
import dev.chengxin.cli.journeys.Stream;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/// Streams are on air and their segments come at a steady rate, whether the platform keeps up or not. A time begins
/// when a segment was due to be sent and ends when an answer of the queue held its finding.
final class Segments {

    private static final double LIMIT_MS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int PROGRESS_SECONDS = 10;

    private final Subject subject;
    private final SegmentPlan plan;
    private final int warmUp;
    private final int seconds;
    private final Say say;
    private final Stage stage;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    /// What is known when all is over.
    ///
    /// @param begin reading of the nano clock
    /// @param hits when which segment was due that had something to find
    /// @param cpu seconds used while it was measured
    private record Sent(long begin, Map<SegmentPlan.Piece, Long> hits, double cpu) {}

    Segments(Subject subject, SegmentPlan plan, int warmUp, int seconds, Say say) {
        this.subject = subject;
        this.plan = plan;
        this.warmUp = warmUp;
        this.seconds = seconds;
        this.say = say;
        this.stage = new Stage(subject, say);
    }

    /// @param tidy whether the streams end and the findings are dismissed afterwards
    Result measure(boolean tidy) throws IOException, InterruptedException {
        List<Stream> streams = stage.play("bench.streams", plan.streams(), Segments::onAir);
        Map<String, Long> seen = Map.of();
        try (QueueWatch watch = QueueWatch.begin(subject.api(), "finding")) {
            Sent sent = send(streams);
            seen = awaitAll(watch, sent.hits().size());
            return result(sent, times(sent, seen, streams), Summary.of(watch.rounds()));
        } finally {
            if (tidy) {
                tidy(streams, List.copyOf(seen.keySet()));
            }
        }
    }

    private static Stream onAir(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room room = Room.admitted(scene, Room.AKSU);
        return Stream.onAir(scene, room, Stall.open(scene, room));
    }

    private Sent send(List<Stream> streams) throws IOException, InterruptedException {
        Map<SegmentPlan.Piece, Long> hits = new HashMap<>();
        long total = (long) (warmUp + seconds) * plan.perSecond();
        long warm = (long) warmUp * plan.perSecond();
        double cpu = 0;
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long index = 0; index < total; index++) {
                if (index == warm) {
                    cpu = subject.processes().cpuSeconds();
                }
                long due = begin + plan.due(index);
                sleepUntil(due);
                SegmentPlan.Piece piece = plan.piece(index);
                Optional<String> violation = plan.violation(piece);
                violation.ifPresent(_ -> hits.put(piece, due));
                String text = violation.orElseGet(() -> Speech.clean(piece.number()));
                threads.execute(() -> say(streams.get(piece.stream()), piece.number(), text));
                progress(index, total);
                requireTaken();
            }
        }
        requireTaken();
        return new Sent(begin, hits, subject.processes().cpuSeconds() - cpu);
    }

    private void progress(long index, long total) {
        if ((index + 1) % ((long) PROGRESS_SECONDS * plan.perSecond()) == 0) {
            say.line("bench.sent", index + 1, total);
        }
    }

    private void say(Stream stream, long number, String text) {
        Map<String, Object> segment = Map.of(
                "number",
                number,
                "kind",
                "speech",
                "startMs",
                (number - 1) * plan.apartMillis(),
                "endMs",
                number * plan.apartMillis(),
                "text",
                text,
                "recogniser",
                "bench",
                "confidence",
                97);
        try {
            Answer answer = subject.api()
                    .post(Actor.BENCH, stream.path() + "/segments", Map.of(), Map.of("segments", List.of(segment)));
            if (!answer.isSuccess()) {
                refusals.add("HTTP " + answer.status() + " " + answer.problem());
            }
        } catch (IOException e) {
            refusals.add(String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireTaken() {
        String refusal = refusals.peek();
        if (refusal != null) {
            throw new StopException("bench.segment-refused", refusal);
        }
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private static Map<String, Long> awaitAll(QueueWatch watch, int hits) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (watch.seen().size() < hits && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        return watch.seen();
    }

    // Which finding comes from which segment, its first occurrence says.
    private List<Long> times(Sent sent, Map<String, Long> seen, List<Stream> streams) throws InterruptedException {
        Map<String, Integer> numbers = new HashMap<>();
        streams.forEach(stream -> numbers.put(stream.id(), numbers.size()));
        List<String> ids = List.copyOf(seen.keySet());
        List<JsonNode> findings =
                stage.playEach("bench.looked-up", ids, (scene, id) -> scene.read(Actor.LEAD, "/api/v1/findings/" + id));
        Map<SegmentPlan.Piece, Long> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            JsonNode finding = findings.get(i);
            Integer stream = numbers.get(finding.path("sessionId").asString(""));
            if (stream != null) {
                long number = finding.at("/occurrences/0/segment").asLong(0);
                first.merge(new SegmentPlan.Piece(stream, number), seen.getOrDefault(ids.get(i), 0L), Math::max);
            }
        }
        List<Long> times = new ArrayList<>();
        long warm = sent.begin() + Duration.ofSeconds(warmUp).toNanos();
        int lost = 0;
        for (Map.Entry<SegmentPlan.Piece, Long> hit : sent.hits().entrySet()) {
            Long at = first.get(hit.getKey());
            if (at == null) {
                lost++;
            } else if (hit.getValue() >= warm) {
                times.add(at - hit.getValue());
            }
        }
        if (lost > 0) {
            throw new StopException("bench.findings-missing", lost, sent.hits().size(), PATIENCE.toSeconds());
        }
        return times;
    }

    private Result result(Sent sent, List<Long> times, Summary rounds) throws IOException {
        Summary summary = Summary.of(times);
        double perSecond = plan.perSecond();
        double cpu = sent.cpu() / (seconds * perSecond) * 1000;
        return subject.result(
                "segments",
                Map.of(
                        "sessions", plan.streams(),
                        "rate", plan.perSecond(),
                        "every", plan.every(),
                        "warm-up", warmUp,
                        "seconds", seconds),
                List.of(
                        new Line("segment-finding", plan.streams(), perSecond, summary, cpu, null),
                        new Line("queue-read", 1, 1000 / rounds.p50(), rounds, null, null)),
                List.of(Goal.atMostMillis("segment-finding", LIMIT_MS, summary.p99())),
                List.of("segments-due", "segments-cpu", "queue-read"));
    }

    // Whoever interrupts wants no stream left on air.
    private void tidy(List<Stream> streams, List<String> findings) throws InterruptedException {
        boolean interrupted = Thread.interrupted();
        stage.playEach("bench.ended", streams, (scene, stream) -> {
            stream.end(scene);
            return stream;
        });
        stage.playEach(
                "bench.dismissed",
                findings,
                (scene, id) -> scene.command(
                        Actor.LEAD,
                        "/api/v1/findings/" + id,
                        "dismissal",
                        Map.of("reason", "no-breach", "note", "压力测试"),
                        seen -> !Scene.code(seen, "status").equals("raised")));
        if (interrupted) {
            throw new InterruptedException("the bench was interrupted");
        }
    }
}
