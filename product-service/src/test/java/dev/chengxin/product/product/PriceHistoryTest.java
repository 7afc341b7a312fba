package dev.chengxin.product.product;

import static dev.chengxin.product.Verdicts.after;
import static dev.chengxin.product.batch.Sown.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceHistoryTest {
    private static final String ID = "p";
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    private final Noted prices = new Noted();
    private final PriceHistory history = new PriceHistory(prices);

    /// Prices in memory.
    private static final class Noted implements Prices {
        private final List<PricePoint> points = new ArrayList<>();

        @Override
        public boolean note(String productId, PricePoint point) {
            return !points.contains(point) && points.add(point);
        }

        @Override
        public List<PricePoint> of(String productId, Optional<Instant> before, int limit) {
            return points.stream()
                    .filter(point ->
                            before.filter(end -> !point.at().isBefore(end)).isEmpty())
                    .sorted(Comparator.comparing(PricePoint::at).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<PricePoint> lowestSince(String productId, Instant from) {
            return points.stream()
                    .filter(point -> !point.at().isBefore(from))
                    .min(Comparator.comparingLong(PricePoint::priceFen));
        }
    }

    private Product priced(Object... agoAndFen) {
        Product goods = after(Products.offer(Goods.offer(3_000, true), LONG_AGO));
        prices.note(ID, new PricePoint(LONG_AGO, 3_000));
        for (int i = 0; i < agoAndFen.length; i += 2) {
            goods = after(Products.price(goods, (Integer) agoAndFen[i + 1], NOW.minus((Duration) agoAndFen[i])));
            prices.note(ID, new PricePoint(goods.pricedAt(), goods.priceFen()));
        }
        return goods;
    }

    private long lowest(Product goods) {
        return history.lowest(ID, goods, NOW).priceFen();
    }

    @Test
    void aPriceThatHeldWhenTheWeekBeganCounts() {
        assertThat(lowest(priced(Duration.ofDays(8), 2_000, Duration.ofDays(3), 2_500)))
                .isEqualTo(2_000);
    }

    @Test
    void aPriceThatEndedBeforeTheWeekDoesNotCount() {
        assertThat(lowest(priced(Duration.ofDays(9), 1_000, Duration.ofDays(8), 2_600, Duration.ofDays(3), 2_500)))
                .isEqualTo(2_500);
    }

    @Test
    void aPriceWithinTheWeekCountsHoweverShort() {
        assertThat(lowest(priced(
                        Duration.ofDays(2),
                        1_500,
                        Duration.ofDays(2).minusMillis(5),
                        2_800,
                        Duration.ofHours(1),
                        2_700)))
                .isEqualTo(1_500);
    }

    @Test
    void thePriceNowCountsBeforeItsEventArrives() {
        Product goods = priced(Duration.ofDays(3), 2_500);
        Product cheaper = after(Products.price(goods, 900, NOW));

        assertThat(lowest(cheaper)).isEqualTo(900);
        assertThat(history.of(ID, cheaper, Optional.empty(), 2))
                .extracting(PricePoint::priceFen)
                .containsExactly(900L, 2_500L);
        assertThat(history.of(ID, cheaper, Optional.of(NOW), 9))
                .extracting(PricePoint::priceFen)
                .containsExactly(2_500L, 3_000L);
    }
}
