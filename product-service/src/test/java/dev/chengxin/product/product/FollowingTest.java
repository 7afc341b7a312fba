package dev.chengxin.product.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.product.Workshop;
import dev.chengxin.product.product.mongo.MongoConcernedProducts;
import dev.chengxin.product.product.mongo.MongoGrounds;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestMongo;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final int MANY = 200;

    @Test
    void allGoodsOfABusinessFollowAMeasureInSeconds() {
        try (var workshop = new Workshop(TestMongo.shared().freshDatabase())) {
            var grounds = new MongoGrounds(workshop.database());
            grounds.createIndexes();
            var following = new Following(workshop.products, grounds, new MongoConcernedProducts(workshop.database()));
            var settling = new Settling(workshop.products, grounds);
            String operator = Ids.random();
            var goods = IntStream.range(0, MANY)
                    .parallel()
                    .mapToObj(_ -> offered(workshop, settling, operator))
                    .toList();
            long begin = System.nanoTime();

            following.follow(
                    Ground.ofMeasure(true, null, operator, Goods.event("measure.applied.v1", Ids.random(), 3)));

            var took = Duration.ofNanos(System.nanoTime() - begin);
            System.out.printf("%d goods blocked in %d ms%n", MANY, took.toMillis());
            assertThat(goods).allMatch(id -> !workshop.products.get(id).state().onSale());
            assertThat(took).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static String offered(Workshop workshop, Settling settling, String operator) {
        var offer = Goods.offer(2_990, true, operator, null, Goods.BATCH, Goods.CERTIFICATE);
        String id = workshop.products
                .create(Workshop.fresh(), now -> Products.offer(offer, now))
                .aggregate()
                .id();
        settling.settle(id);
        return id;
    }
}
