package dev.chengxin.score.events;

import static dev.chengxin.score.events.Aggregate.idOf;

import dev.chengxin.contracts.ComplaintEvent.ComplaintClosed;
import dev.chengxin.contracts.ProductEvent.BatchCertified;
import dev.chengxin.contracts.ProductEvent.BatchDeclared;
import dev.chengxin.contracts.ProductEvent.BatchFailed;
import dev.chengxin.contracts.ProductEvent.OrdersCounted;
import dev.chengxin.contracts.ProductEvent.ProductListed;
import dev.chengxin.contracts.StreamerEvent.AppealDecided;
import dev.chengxin.contracts.StreamerEvent.AppealFiled;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.contracts.StreamerEvent.OperatorVerified;
import dev.chengxin.contracts.StreamerEvent.SessionStarted;
import dev.chengxin.contracts.StreamerEvent.StreamerAdmitted;
import dev.chengxin.contracts.StreamerEvent.StreamerTrainingPassed;
import dev.chengxin.contracts.StreamerEvent.StreamerVerified;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.contracts.StreamerEvent.ViolationOverturned;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.score.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Three years of two operators, one of which is a farmer who runs her own room: what services say of them, made up
/// from a seed, aggregate by aggregate.
final class RandomLoop {
    static final Instant START = Instant.parse("2026-03-02T02:00:00.000Z");
    static final int DAYS = 1_100;

    private static final List<String> CATEGORIES = List.of("origin", "absolute-terms", "price-display");
    private static final List<String> SEVERITIES = List.of("minor", "general", "serious", "grave");
    private static final String HASH = "0".repeat(64);

    private final Random random;
    private final List<Aggregate> aggregates = new ArrayList<>();

    RandomLoop(long seed) {
        this.random = new Random(seed);
        var standard = Rulebook.standard();
        var other = new Rulebook(
                2,
                standard.points(),
                List.of(100, 200),
                standard.mostOfOne(),
                9,
                Duration.ofDays(300),
                standard.ladder(),
                standard.weights());
        add("rulebook")
                .says(START.minusSeconds(60), RulebookEvents.event(standard))
                .says(START.plus(Duration.ofDays(500)), RulebookEvents.event(other));
        add("operator").says(START, new OperatorVerified(START.plus(Duration.ofDays(DAYS))));
        for (var streamer : List.of("one", "two", "farmer")) {
            register(streamer);
            IntStream.range(0, 12).forEach(number -> sell(streamer, number));
            IntStream.range(0, 8).forEach(number -> breach(streamer, number));
            IntStream.range(0, 12).forEach(number -> complain(streamer, number));
            IntStream.range(0, 30).forEach(number -> count(streamer, number));
        }
        IntStream.range(0, 10).forEach(this::batch);
    }

    /// All aggregates with what they say, in order.
    List<List<JsonNode>> aggregates() {
        return aggregates.stream().map(Aggregate::events).toList();
    }

    /// One order in which the ledger may have taken everything in, with some of it twice.
    static List<JsonNode> interleaved(List<List<JsonNode>> aggregates, Random random) {
        List<Queue<JsonNode>> left = new ArrayList<>();
        aggregates.forEach(events -> left.add(new ArrayDeque<>(events)));
        var entries = new ArrayList<JsonNode>();
        while (!left.isEmpty()) {
            var queue = left.get(random.nextInt(left.size()));
            entries.add(queue.remove());
            if (random.nextInt(4) == 0) {
                entries.add(entries.get(random.nextInt(entries.size())));
            }
            left.removeIf(Queue::isEmpty);
        }
        return entries;
    }

    private Aggregate add(String name) {
        var aggregate = new Aggregate(name);
        aggregates.add(aggregate);
        return aggregate;
    }

    private static String operatorOf(String streamer) {
        return idOf(streamer.equals("farmer") ? "farmer" : "operator");
    }

    private Instant someTime() {
        return START.plusMillis(random.nextLong(Duration.ofDays(DAYS).toMillis()));
    }

    private Instant soonAfter(Instant time) {
        return time.plusMillis(1 + random.nextLong(Duration.ofDays(40).toMillis()));
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void register(String name) {
        var operator = operatorOf(name);
        var streamer = add(name);
        var time = START;
        for (int i = 0; i < 5; i++) {
            streamer.says(time, new StreamerVerified(operator, time.plus(Duration.ofDays(180))));
            streamer.says(time.plusSeconds(1), new StreamerTrainingPassed(operator, "basics", time));
            time = soonAfter(time.plus(Duration.ofDays(170)));
        }
        streamer.says(time, new StreamerAdmitted(operator, 1, List.of()));
    }

    private void sell(String streamer, int number) {
        var time = someTime();
        var batches = List.of(idOf("batch-" + random.nextInt(10)), idOf("batch-" + random.nextInt(10)));
        if (number % 2 == 0) {
            add("session-%s-%d".formatted(streamer, number))
                    .says(time, new SessionStarted(idOf(streamer), operatorOf(streamer), time, List.of(), batches));
        } else {
            add("product-%s-%d".formatted(streamer, number))
                    .says(
                            time,
                            new ProductListed(
                                    idOf("producer"),
                                    operatorOf(streamer),
                                    random.nextBoolean() ? idOf(streamer) : null,
                                    batches,
                                    List.of(),
                                    100,
                                    null));
        }
    }

    private void batch(int number) {
        var batch = add("batch-" + number);
        var time = someTime();
        batch.says(time, new BatchDeclared(idOf("producer"), "fruit", number % 4 != 0, "530129", 1_000, null));
        if (number % 3 != 0) {
            batch.says(soonAfter(time), new BatchCertified(idOf("producer"), "self-tested", soonAfter(time)));
        }
        if (number % 5 == 0) {
            batch.says(someTime(), new BatchFailed(idOf("producer"), "laboratory"));
        }
    }

    private void breach(String streamer, int number) {
        var name = "finding-%s-%d".formatted(streamer, number);
        var finding = add(name);
        var operator = operatorOf(streamer);
        var party = random.nextInt(6) == 0 ? null : idOf(streamer);
        var session = random.nextInt(4) == 0 ? null : idOf("session-" + streamer + random.nextInt(5));
        var category = oneOf(CATEGORIES);
        var time = someTime();
        finding.says(
                time,
                new ViolationConfirmed(
                        party,
                        operator,
                        session,
                        null,
                        category,
                        oneOf(SEVERITIES),
                        null,
                        random.nextBoolean(),
                        random.nextInt(8) == 0,
                        HASH,
                        soonAfter(time)));
        if (random.nextBoolean()) {
            var filed = soonAfter(time);
            var appeal = add("appeal-" + name)
                    .says(filed, new AppealFiled("violation", finding.id(), party, operator, soonAfter(filed)));
            if (random.nextInt(4) > 0) {
                var decided = soonAfter(filed);
                var reversed = random.nextBoolean();
                appeal.says(decided, new AppealDecided("violation", finding.id(), party, operator, reversed, HASH));
                if (reversed) {
                    finding.says(
                            soonAfter(decided),
                            new ViolationOverturned(party, operator, session, category, appeal.id(), "appeal"));
                }
            }
        }
        if (random.nextBoolean()) {
            measure(name, streamer, soonAfter(time));
        }
    }

    private void measure(String finding, String streamer, Instant time) {
        var kind = oneOf(List.of("warning", "suspension", "blacklist"));
        var operator = operatorOf(streamer);
        var measure = add("measure-" + finding)
                .says(
                        time,
                        new MeasureApplied(
                                kind,
                                idOf(streamer),
                                operator,
                                List.of(idOf(finding)),
                                time,
                                random.nextBoolean() ? soonAfter(time) : null,
                                true,
                                2,
                                HASH,
                                "county"));
        if (random.nextBoolean()) {
            measure.says(soonAfter(time), new MeasureLifted(kind, idOf(streamer), operator, "revoked"));
        }
    }

    private void complain(String streamer, int number) {
        var complaint = add("complaint-%s-%d".formatted(streamer, number));
        var time = someTime();
        var kind = number % 6 == 0 ? "report" : "complaint";
        for (int i = 0; i <= random.nextInt(3); i++) {
            complaint.says(
                    time,
                    new ComplaintClosed(
                            kind,
                            "quality",
                            random.nextBoolean(),
                            random.nextBoolean(),
                            idOf(streamer),
                            operatorOf(streamer),
                            List.of()));
            time = soonAfter(time);
        }
    }

    private void count(String streamer, int number) {
        // Days of their own: each is an aggregate.
        var time = START.plus(Duration.ofDays(number * 36L + random.nextInt(36)));
        var day = add("orders-%s-%d".formatted(streamer, number));
        for (int i = 0; i <= random.nextInt(3); i++) {
            day.says(
                    time.plusSeconds(60L * i),
                    new OrdersCounted(
                            idOf(streamer), operatorOf(streamer), LegalTime.dayOf(time), random.nextInt(1_000), 0, 1));
        }
    }
}
