package dev.chengxin.product.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ProductEvent.ProductDelisted;
import dev.chengxin.contracts.ProductEvent.ProductListed;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.product.Workshop;
import dev.chengxin.product.product.mongo.MongoConcernedProducts;
import dev.chengxin.product.product.mongo.MongoGrounds;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Measures, certificates and batches begin and end, overlap, come in any order but their own, come twice, and meet
/// goods that are offered meanwhile. Whatever happens, goods end as the latest events of all say.
class OverlapTest {
    private static final int ROUNDS = 8;
    private static final int MOST_EVENTS = 5;

    private final Random random;

    OverlapTest() {
        this.random = new Random(20_261_123);
    }

    /// What goods are offered with.
    private record Names(String operator, String streamer, String batch, String certificate) {
        static Names fresh() {
            return new Names(Ids.random(), Ids.random(), Ids.random(), Ids.random());
        }
    }

    @Test
    void anyInterleavingOfTheSameEventsLeavesTheSameGoods() throws Exception {
        try (var workshop = new Workshop(TestMongo.shared().freshDatabase())) {
            for (int round = 0; round < ROUNDS; round++) {
                interleave(workshop, "round " + round);
            }
        }
    }

    @Test
    void listedAndDelistedAlternateAndEndAsTheGoodsAre() {
        for (int round = 0; round < 200; round++) {
            Product goods = Goods.settled(true);
            var told = new ArrayList<PublishedEvent>();
            for (Ground ground : merged(sources(Names.fresh()))) {
                if (Products.follow(goods, ground) instanceof Verdict.Decided<Product> decided) {
                    goods = decided.state();
                    told.addAll(decided.events());
                }
            }
            for (int i = 0; i < told.size(); i++) {
                assertThat(told.get(i)).isInstanceOf(i % 2 == 0 ? ProductDelisted.class : ProductListed.class);
            }
            assertThat(goods.onSale()).isEqualTo(told.size() % 2 == 0);
        }
    }

    private void interleave(Workshop workshop, String round) throws Exception {
        Names names = Names.fresh();
        var grounds = new MongoGrounds(workshop.database());
        var concerned = new MongoConcernedProducts(workshop.database());
        var following = new Following(workshop.products, grounds, concerned);
        var settling = new Settling(workshop.products, grounds);
        List<List<Ground>> sources = sources(names);
        List<String> goods = Collections.synchronizedList(new ArrayList<>());
        var work = new ArrayList<Callable<Void>>();
        // Each source's events come one after another, as from a partition; all else runs at once.
        sources.forEach(history -> {
            List<Ground> deliveries = delivered(history);
            work.add(() -> {
                deliveries.forEach(following::follow);
                return null;
            });
        });
        for (int i = 0; i < 3; i++) {
            boolean crashes = i == 0;
            work.add(() -> {
                String id = offer(workshop, names);
                goods.add(id);
                if (!crashes) {
                    settling.settle(id);
                }
                return null;
            });
        }
        atOnce(work);
        // What a crash left unchecked waits for the timer.
        goods.forEach(settling::settle);

        List<Block> expected = sources.stream()
                .map(List::getLast)
                .filter(Ground::active)
                .map(Ground::block)
                .toList();
        for (String id : goods) {
            Product product = workshop.products.get(id).state();
            assertThat(product.blocks()).as(round).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(product.onSale()).as(round).isEqualTo(expected.isEmpty());
        }
        List<Long> versions = versions(workshop, goods);
        sources.forEach(history -> history.forEach(following::follow));
        assertThat(versions(workshop, goods)).as("a replay in " + round).isEqualTo(versions);
    }

    private void atOnce(List<Callable<Void>> work) throws Exception {
        Collections.shuffle(work, random);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static String offer(Workshop workshop, Names names) {
        var offer = Goods.offer(2_990, true, names.operator(), names.streamer(), names.batch(), names.certificate());
        return workshop.products
                .create(Workshop.fresh(), now -> Products.offer(offer, now))
                .aggregate()
                .id();
    }

    private static List<Long> versions(Workshop workshop, List<String> goods) {
        return goods.stream().map(id -> workshop.products.get(id).version()).toList();
    }

    /// A measure against the streamer, two against the operator, a certificate, a batch.
    private List<List<Ground>> sources(Names names) {
        String certificate = names.certificate();
        String batch = names.batch();
        return List.of(
                measure(names.streamer(), names.operator()),
                measure(null, names.operator()),
                measure(null, names.operator()),
                history(n -> Ground.of(
                        BlockKind.CERTIFICATE,
                        n % 2 == 1,
                        Goods.event("certificate.suspended.v1", certificate, n + 3))),
                random.nextInt(4) > 0
                        ? List.of(Ground.of(BlockKind.BATCH, false, Goods.event("batch.failed.v1", batch, 2)))
                        : List.of(Ground.of(BlockKind.BATCH, true, Goods.event("batch.failed.v1", batch, 2))));
    }

    private List<Ground> measure(@Nullable String streamerId, String operatorId) {
        String id = Ids.random();
        return history(
                n -> Ground.ofMeasure(n % 2 == 1, streamerId, operatorId, Goods.event("measure.applied.v1", id, n)));
    }

    private List<Ground> history(LongFunction<Ground> event) {
        return LongStream.rangeClosed(1, 1 + random.nextInt(MOST_EVENTS))
                .mapToObj(event)
                .toList();
    }

    /// As a consumer gets it: in order, with some of what it has seen again after a rebalance.
    private List<Ground> delivered(List<Ground> history) {
        var deliveries = new ArrayList<Ground>();
        for (int i = 0; i < history.size(); i++) {
            deliveries.add(history.get(i));
            if (random.nextInt(3) == 0) {
                deliveries.addAll(history.subList(random.nextInt(i + 1), i + 1));
            }
        }
        return deliveries;
    }

    /// All events in a random order that keeps each source's own.
    private List<Ground> merged(List<List<Ground>> sources) {
        var merged = new ArrayList<Ground>();
        var left = new ArrayList<List<Ground>>(sources);
        while (!left.isEmpty()) {
            int next = random.nextInt(left.size());
            List<Ground> history = left.get(next);
            merged.add(history.getFirst());
            left.set(next, history.subList(1, history.size()));
            left.removeIf(List::isEmpty);
        }
        return merged;
    }
}
