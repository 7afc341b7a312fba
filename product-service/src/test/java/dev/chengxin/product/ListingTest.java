package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.product.World.Offered;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Goods come on sale and off by what the topics tell.
class ListingTest extends RunningService {
    private static final String SUSPENSION = "/suspension";

    private World world() {
        return new World(api());
    }

    @Test
    void goodsAreOnSaleWhenNothingIsAgainstIt() {
        Offered goods = world().offered(World.account());

        JsonNode product = world().read(World.PRODUCTS, goods.product()).json();
        assertThat(product.at("/onSale").booleanValue()).isTrue();
        assertThat(product.at("/status/code").stringValue()).isEqualTo("on-sale");
        assertThat(product.at("/operatorId").stringValue()).isEqualTo(goods.operator());
        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.PRODUCT_EVENTS, goods.product()))
                        .containsExactly("product.priced.v1", "product.listed.v1"));
        assertThat(Events.of(Topics.PRODUCT_EVENTS, goods.product()))
                .allSatisfy(event ->
                        assertThat(event.extension(Envelope.JURISDICTION)).contains("652901"));
    }

    @Test
    void overlappingMeasuresCountOnceEach() {
        Offered goods = world().offered(World.account());
        String streamers = World.measure(goods.streamer(), goods.operator(), true);
        String operators = World.measure(null, goods.operator(), true);
        World.measure(goods.streamer(), goods.operator(), false);
        World.measure(world().streamer(goods.operator()), goods.operator(), true);
        awaitBlocks(goods, streamers, operators);

        World.lifted(streamers, goods.streamer(), goods.operator());
        awaitBlocks(goods, operators);
        assertThat(onSale(goods)).isFalse();

        World.lifted(operators, null, goods.operator());
        awaitBlocks(goods);
        assertThat(onSale(goods)).isTrue();
        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.PRODUCT_EVENTS, goods.product()))
                        .containsExactly(
                                "product.priced.v1", "product.listed.v1", "product.delisted.v1", "product.listed.v1"));
    }

    @Test
    void goodsOfferedWhileAMeasureRunsAreBornBlocked() {
        Offered earlier = world().offered(World.account());
        String measure = World.measure(null, earlier.operator(), true);
        awaitBlocks(earlier, measure);

        String later = world().product(
                        earlier.account(), earlier.producer(), List.of(earlier.batch()), List.of(), earlier.streamer());

        JsonNode product = world().read(World.PRODUCTS, later).json();
        assertThat(product.at("/status/code").stringValue()).isEqualTo("blocked");
        assertThat(product.at("/blocks/0/id").stringValue()).isEqualTo(measure);
        Await.await()
                .untilAsserted(() ->
                        assertThat(Events.typesOf(Topics.PRODUCT_EVENTS, later)).containsExactly("product.priced.v1"));
        World.lifted(measure, null, earlier.operator());
        Await.await()
                .until(() ->
                        world().read(World.PRODUCTS, later).json().at("/onSale").booleanValue());
    }

    @Test
    void aFarmerWhoStreamsHerselfIsFoundByHerOneRegistration() {
        String account = World.account();
        String producer = world().farmer(account);
        String self = Ids.random();
        World.tell(
                "streamer.registered.v1", self, 1, "{\"operatorId\": \"%s\", \"selfOperated\": true}".formatted(self));
        var body = World.productBody(producer, List.of(world().batch(account, producer)), List.of(), null);
        body.put("operatorId", self);

        String product = World.id(api().as(account).post(World.PRODUCTS, body));
        String measure = World.measure(self, self, true);

        assertThat(world().read(World.PRODUCTS, product).at("/streamerId")).isEqualTo(self);
        Await.await().untilAsserted(() -> assertThat(blocks(product)).containsExactly(measure));
    }

    @Test
    void aCertificateThatDoesNotHoldTakesOffSaleUntilItDoesAgain() {
        Offered goods = world().offered(World.account());
        String certificate = goods.certificate().id();

        world().step(World.CERTIFICATES, certificate, SUSPENSION, Map.of("reason", "investigation"));
        awaitBlocks(goods, certificate);
        world().step(World.CERTIFICATES, certificate, "/reinstatement", Map.of());
        awaitBlocks(goods);
        world().step(World.CERTIFICATES, certificate, "/revocation", Map.of("reason", "fraud"));
        awaitBlocks(goods, certificate);

        Await.await().untilAsserted(() -> {
            List<Envelope> events = Events.of(Topics.PRODUCT_EVENTS, goods.product());
            assertThat(events.getLast().data()).contains("\"reason\":\"certificate\"", "\"blocks\":1");
            assertThat(events.getLast().extension(Envelope.ACTOR_ROLE)).contains("system");
            assertThat(events.getLast().extension(Envelope.CAUSATION_ID))
                    .contains(Events.of(Topics.PRODUCT_EVENTS, certificate)
                            .getLast()
                            .id());
        });
    }

    @Test
    void aFailedBatchTakesOffSaleForGood() {
        Offered goods = world().offered(World.account());

        world().step(World.BATCHES, goods.batch(), "/failure", Map.of("reason", "laboratory"));

        awaitBlocks(goods, goods.batch());
        assertThat(world().read(World.PRODUCTS, goods.product()).at("/blocks/0/kind"))
                .isEqualTo("batch");
    }

    @Test
    void theOwnersWishAndBlocksAreTwoThings() {
        Offered goods = world().offered(World.account());
        String certificate = goods.certificate().id();
        world().step(World.CERTIFICATES, certificate, SUSPENSION, Map.of("reason", "investigation"));
        awaitBlocks(goods, certificate);

        world().step(goods.account(), World.PRODUCTS, goods.product(), "/delisting", null)
                .expect(200);
        world().step(World.CERTIFICATES, certificate, "/reinstatement", Map.of());
        awaitBlocks(goods);
        assertThat(onSale(goods)).isFalse();

        var listed = world().step(goods.account(), World.PRODUCTS, goods.product(), "/listing", null);
        assertThat(listed.at("/status/code")).isEqualTo("on-sale");
    }

    /// Revoked → goods off sale, over the real topic. The figure is printed; the bound is that of the requirement.
    @Test
    void revocationBlocksWithinSeconds() {
        String account = World.account();
        String producer = world().farmer(account);
        String batch = world().batch(account, producer);
        String streamer = world().streamer(world().operator());
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String certificate = world().certificate(account, producer).id();
            String product = world().product(account, producer, List.of(batch), List.of(certificate), streamer);
            Instant begin = Instant.now();
            world().step(World.CERTIFICATES, certificate, "/revocation", Map.of("reason", "fraud"));
            Await.await()
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> blocks(product).contains(certificate));
            took.add(Duration.between(begin, Instant.now()));
        }
        took.sort(Duration::compareTo);
        System.out.printf(
                "revoked to blocked: median %d ms, slowest of %d %d ms%n",
                took.get(took.size() / 2).toMillis(),
                took.size(),
                took.getLast().toMillis());
        assertThat(took.getLast()).isLessThan(Duration.ofSeconds(5));
    }

    private void awaitBlocks(Offered goods, String... ids) {
        Await.await().untilAsserted(() -> assertThat(blocks(goods.product())).isEqualTo(Set.of(ids)));
    }

    private boolean onSale(Offered goods) {
        return world().read(World.PRODUCTS, goods.product())
                .json()
                .at("/onSale")
                .booleanValue();
    }

    private Set<String> blocks(String product) {
        Set<String> ids = new HashSet<>();
        api().as(Api.MODERATOR)
                .get(World.PRODUCTS + "/" + product)
                .json()
                .at("/blocks")
                .forEach(block -> ids.add(block.at("/id").stringValue()));
        return ids;
    }
}
