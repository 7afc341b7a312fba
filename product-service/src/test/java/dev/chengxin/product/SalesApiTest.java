package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesApiTest extends RunningService {
    private static final String COUNTS = "/api/v1/orders/counts";
    private static final String REPORTS = "/api/v1/sales/reports";

    private World world() {
        return new World(api());
    }

    private static Map<String, Object> count(String streamer, String day, long orders, long returns, long amount) {
        return new HashMap<>(
                Map.of("streamerId", streamer, "day", day, "orders", orders, "returns", returns, "amountFen", amount));
    }

    @Test
    void aDaysTotalIsReplacedAndTheCorrectionIsTold() {
        String operator = world().operator();
        String streamer = world().streamer(operator);
        Api platform = api().as(Api.PLATFORM);

        Answer first = platform.post(COUNTS, count(streamer, "2026-11-20", 420, 0, 2_515_800))
                .expect(201);
        Answer same = platform.post(COUNTS, count(streamer, "2026-11-20", 420, 0, 2_515_800))
                .expect(200);
        Answer later = platform.post(COUNTS, count(streamer, "2026-11-20", 420, 12, 2_515_800))
                .expect(200);

        assertThat(first.at("/id")).isEqualTo(streamer + ":2026-11-20");
        assertThat(first.at("/operatorId")).isEqualTo(operator);
        assertThat(same.version()).isEqualTo(1);
        assertThat(later.json().at("/corrections").intValue()).isEqualTo(1);
        Await.await().untilAsserted(() -> {
            var events = Events.of(Topics.PRODUCT_EVENTS, streamer + ":2026-11-20");
            assertThat(events).hasSize(2);
            assertThat(events.getLast().data()).contains("\"returns\":12", operator);
        });
    }

    @Test
    void totalsThatComeAtOnceEndInAnOrder() {
        String streamer = world().streamer(world().operator());
        platformKnows(streamer);

        List<Integer> answers = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> api().as(Api.PLATFORM)
                        .post(COUNTS, count(streamer, "2026-11-21", n, 0, n))
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).startsWith(200).endsWith(201).containsOnly(200, 201);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        Answer listed = api().as(Api.PLATFORM).get(COUNTS + "?streamerId=" + streamer + "&dayFrom=2026-11-21");
        assertThat(listed.json().at("/items/0/corrections").intValue()).isEqualTo(7);
        Await.await()
                .until(() -> Events.of(Topics.PRODUCT_EVENTS, streamer + ":2026-11-21")
                                .size()
                        == 8);
    }

    private void platformKnows(String streamer) {
        api().as(Api.PLATFORM)
                .post(COUNTS, count(streamer, "2026-11-01", 1, 0, 1))
                .expect(201);
    }

    @Test
    void daysAreListedTheLatestFirstWithinATime() {
        String operator = world().operator();
        String streamer = world().streamer(operator);
        for (String day : List.of("2026-11-03", "2026-11-01", "2026-11-02")) {
            api().as(Api.PLATFORM).post(COUNTS, count(streamer, day, 1, 0, 1)).expect(201);
        }

        assertThat(days("?streamerId=" + streamer)).containsExactly("2026-11-03", "2026-11-02", "2026-11-01");
        assertThat(days("?operatorId=" + operator + "&dayFrom=2026-11-02&dayTo=2026-11-02"))
                .containsExactly("2026-11-02");
        assertThat(api().as("r1~regulator~65")
                        .get(COUNTS + "?streamerId=" + streamer)
                        .json()
                        .at("/items"))
                .hasSize(3);
        assertThat(api().as(Api.ELSEWHERE)
                        .get(COUNTS + "?streamerId=" + streamer)
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(api().as(Api.STREAMER)
                        .get(COUNTS + "?streamerId=" + streamer)
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    private List<String> days(String query) {
        var items =
                api().as(Api.MODERATOR).get(COUNTS + query).expect(200).json().at("/items");
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).at("/day").stringValue())
                .toList();
    }

    @Test
    void aStreamerWhoRunsHerOwnRoomIsHerOwnOperator() {
        String self = Ids.random();
        World.tell(
                "streamer.registered.v1", self, 1, "{\"operatorId\": \"%s\", \"selfOperated\": true}".formatted(self));

        Answer counted = api().as(Api.PLATFORM)
                .post(COUNTS, count(self, "2026-11-20", 3, 0, 9))
                .expect(201);

        assertThat(counted.at("/operatorId")).isEqualTo(self);
    }

    @Test
    void aProducerReportsHerSalesByMonthChannelAndStreamer() {
        String account = World.account();
        String farmer = world().farmer(account);
        String streamer = world().streamer(world().operator());
        var shop = Map.of("producerId", farmer, "month", "2026-10", "channel", "shop", "amountFen", 1_860_000);
        var stream = Map.of(
                "producerId",
                farmer,
                "month",
                "2026-10",
                "channel",
                "agent-stream",
                "amountFen",
                500_000,
                "quantityGrams",
                400_000,
                "streamerId",
                streamer);
        Api own = api().as(account);

        Answer first = own.post(REPORTS, shop).expect(201);
        Answer same = own.post(REPORTS, shop).expect(200);
        Answer corrected = own.post(
                        REPORTS, Map.of("producerId", farmer, "month", "2026-10", "channel", "shop", "amountFen", 9))
                .expect(200);
        Answer streamed = own.post(REPORTS, stream).expect(201);

        assertThat(first.at("/id")).isEqualTo(farmer + ":2026-10:shop");
        assertThat(first.at("/channel/text")).isEqualTo("网店");
        assertThat(same.version()).isEqualTo(1);
        assertThat(corrected.json().at("/corrections").intValue()).isEqualTo(1);
        assertThat(streamed.at("/id")).isEqualTo(farmer + ":2026-10:agent-stream:" + streamer);
        assertThat(own.get(REPORTS + "?month=2026-10").json().at("/items")).hasSize(2);
        assertThat(own.get(REPORTS + "?channel=shop").json().at("/items")).hasSize(1);
        assertThat(api().as(World.account()).get(REPORTS).json().at("/items")).isEmpty();
        Await.await().untilAsserted(() -> {
            assertThat(Events.typesOf(Topics.PRODUCT_EVENTS, farmer + ":2026-10:shop"))
                    .containsExactly("sales.reported.v1", "sales.reported.v1");
            assertThat(Events.of(Topics.PRODUCT_EVENTS, streamed.at("/id"))
                            .getFirst()
                            .data())
                    .contains("\"quantityGrams\":400000", streamer);
        });
    }

    @Test
    void nobodyReportsForOthers() {
        String farmer = world().farmer(World.account());
        var body = Map.of("producerId", farmer, "month", "2026-10", "channel", "shop", "amountFen", 1);

        api().as(World.account()).post(REPORTS, body).expect(422);
        api().as(Api.PLATFORM).post(REPORTS, body).expect(201);
    }
}
