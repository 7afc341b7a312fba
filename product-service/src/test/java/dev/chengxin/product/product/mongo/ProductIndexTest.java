package dev.chengxin.product.product.mongo;

import com.mongodb.client.model.Sorts;
import dev.chengxin.product.product.BlockKind;
import dev.chengxin.product.product.Goods;
import dev.chengxin.product.product.Ground;
import dev.chengxin.servicekit.test.Explain;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.timer.TimerSweep;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lists are the kit's and tested there; these are the queries beside them.
class ProductIndexTest extends RunningService {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @BeforeEach
    void onlyARealServerExplains() {
        TestMongo.assumeReal();
    }

    static Stream<Ground> grounds() {
        return Stream.of(
                Ground.of(BlockKind.CERTIFICATE, true, Goods.event("certificate.revoked.v1", Goods.CERTIFICATE, 4)),
                Ground.of(BlockKind.BATCH, true, Goods.event("batch.failed.v1", Goods.BATCH, 2)),
                Ground.ofMeasure(true, Goods.STREAMER, Goods.OPERATOR, Goods.event("measure.applied.v1", "m", 3)),
                Ground.ofMeasure(true, null, Goods.OPERATOR, Goods.event("measure.applied.v1", "m", 3)));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void theGoodsThatAGroundConcernsAreFoundByIndex(Ground ground) {
        explain("products", MongoConcernedProducts.query(ground), null).usesIndex();
    }

    @Test
    void theGroundsThatConcernGoodsAreFoundByIndex() {
        MongoGrounds.conditions(Goods.settled(true))
                .forEach(query -> explain(MongoGrounds.COLLECTION, query, null).usesIndex());
    }

    @Test
    void pricesAreReadInTheirOrder() {
        explain(MongoPrices.COLLECTION, MongoPrices.before("p", Optional.empty()), MongoPrices.LATEST_FIRST)
                .usesIndexForAll();
        explain(MongoPrices.COLLECTION, MongoPrices.before("p", Optional.of(NOW)), MongoPrices.LATEST_FIRST)
                .usesIndexForAll();
        explain(MongoPrices.COLLECTION, MongoPrices.since("p", NOW), MongoPrices.LOWEST_FIRST)
                .usesIndex();
    }

    @Test
    void whatIsDueIsFoundByIndex() {
        for (String collection : new String[] {"products", "certificates"}) {
            explain(collection, TimerSweep.due(new Date()), Sorts.ascending("dueAt"))
                    .usesIndexForAll();
        }
    }

    private static Explain explain(String collection, Bson query, @Nullable Bson sort) {
        return Explain.find(database(), collection, query, sort, null);
    }
}
