package dev.chengxin.product.product;

import static dev.chengxin.product.Verdicts.after;
import static dev.chengxin.product.Verdicts.decided;
import static dev.chengxin.product.Verdicts.fault;
import static dev.chengxin.product.batch.Sown.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ProductEvent.ProductDelisted;
import dev.chengxin.contracts.ProductEvent.ProductListed;
import dev.chengxin.contracts.ProductEvent.ProductPriced;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.product.batch.Sown;
import dev.chengxin.servicekit.decision.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {
    private static final ProductListed LISTED = new ProductListed(
            Sown.PRODUCER,
            Goods.OPERATOR,
            Goods.STREAMER,
            List.of(Goods.BATCH),
            List.of(Goods.CERTIFICATE),
            2_990,
            "652901");

    private static final Ground SUSPENDED =
            Ground.of(BlockKind.CERTIFICATE, true, Goods.event("certificate.suspended.v1", Goods.CERTIFICATE, 4));
    private static final Ground REINSTATED =
            Ground.of(BlockKind.CERTIFICATE, false, Goods.event("certificate.reinstated.v1", Goods.CERTIFICATE, 5));
    private static final Ground FAILED =
            Ground.of(BlockKind.BATCH, true, Goods.event("batch.failed.v1", Goods.BATCH, 2));

    @Test
    void offeredGoodsTellTheirPriceAndAreListedOnceTheyAreChecked() {
        var offered = decided(Products.offer(Goods.offer(2_990, true), NOW));

        assertThat(offered.events()).containsExactly(priced(2_990));
        assertThat(offered.state().status()).isEqualTo(ProductStatus.CHECKING);
        assertThat(offered.state().checkAt()).contains(NOW.plus(Product.CHECK_AFTER));
        var settled = decided(Products.settle(offered.state()));
        assertThat(settled.events()).containsExactly(LISTED);
        assertThat(settled.state().checkAt()).isEmpty();
        assertThat(Products.settle(settled.state())).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void whatIsNotWantedOrIsBlockedIsCheckedWithoutBeingListed() {
        Product blocked = after(Products.follow(Goods.offered(true), FAILED));

        assertThat(decided(Products.settle(Goods.offered(false))).events()).isEmpty();
        assertThat(decided(Products.settle(blocked)).events()).isEmpty();
        assertThat(after(Products.settle(blocked)).status()).isEqualTo(ProductStatus.BLOCKED);
    }

    @Test
    void aBlockTakesOffSaleAndItsEndBringsBack() {
        var blocked = decided(Products.follow(Goods.settled(true), SUSPENDED));
        var back = decided(Products.follow(blocked.state(), REINSTATED));

        assertThat(blocked.events()).containsExactly(delisted("certificate", 1));
        assertThat(back.events()).containsExactly(LISTED);
        assertThat(Products.follow(back.state(), REINSTATED)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void onlyTheFirstBlockAndTheEndOfTheLastAreTold() {
        Product one = after(Products.follow(Goods.settled(true), SUSPENDED));
        var two = decided(Products.follow(one, FAILED));
        var left = decided(Products.follow(two.state(), REINSTATED));

        assertThat(two.events()).isEmpty();
        assertThat(two.state().blocks()).hasSize(2);
        assertThat(left.events()).isEmpty();
        assertThat(left.state().status()).isEqualTo(ProductStatus.BLOCKED);
    }

    @Test
    void theOwnersWishIsToldOnlyWhenItMatters() {
        var delisted = decided(Products.want(Goods.settled(true), false));
        Product blocked = after(Products.follow(Goods.settled(true), FAILED));

        assertThat(delisted.events()).containsExactly(delisted("owner", 0));
        assertThat(decided(Products.want(delisted.state(), true)).events()).containsExactly(LISTED);
        assertThat(decided(Products.want(blocked, false)).events()).isEmpty();
        assertThat(Products.want(blocked, true)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void noTwoPricesBeginAtOneInstant() {
        var first = decided(Products.price(Goods.settled(true), 2_790, NOW));
        var second = decided(Products.price(first.state(), 2_690, NOW.minusSeconds(5)));

        assertThat(first.events())
                .containsExactly(
                        new ProductPriced(Sown.PRODUCER, Goods.OPERATOR, Goods.STREAMER, 2_790, NOW.plusMillis(1)));
        assertThat(second.state().pricedAt()).isEqualTo(NOW.plusMillis(2));
        assertThat(Products.price(second.state(), 2_690, NOW.plusSeconds(9))).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void offeringAgainTakesPriceAndWishOver() {
        Product goods = Goods.settled(true);
        var other = Goods.offer(2_990, true, Goods.OPERATOR, Goods.STREAMER, Goods.STREAMER, Goods.CERTIFICATE);

        assertThat(Products.offerAgain(goods, Goods.offer(2_990, true), NOW)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(decided(Products.offerAgain(goods, Goods.offer(1_990, false), NOW.plusSeconds(1)))
                        .events())
                .extracting(PublishedEvent::getClass)
                .containsExactly(ProductPriced.class, ProductDelisted.class);
        assertThat(fault(Products.offerAgain(goods, other, NOW))).isEqualTo("/batchIds differs");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, false, ON_SALE",
        "true, true, true, BLOCKED",
        "false, true, false, OFF_SALE",
        "false, true, true, OFF_SALE",
        "true, false, false, CHECKING",
        "true, false, true, CHECKING",
        "false, false, false, CHECKING",
        "false, false, true, CHECKING"
    })
    void whereGoodsStandFollowsFromWhatIsKnown(boolean wanted, boolean checked, boolean blocked, ProductStatus status) {
        assertThat(Product.status(wanted, checked, blocked)).isEqualTo(status);
    }

    private static ProductPriced priced(long fen) {
        return new ProductPriced(Sown.PRODUCER, Goods.OPERATOR, Goods.STREAMER, fen, NOW);
    }

    private static ProductDelisted delisted(String reason, int blocks) {
        return new ProductDelisted(Sown.PRODUCER, Goods.OPERATOR, Goods.STREAMER, reason, blocks);
    }
}
