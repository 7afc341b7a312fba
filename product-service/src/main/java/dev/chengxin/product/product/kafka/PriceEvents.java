package dev.chengxin.product.product.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.ProductEvent.ProductPriced;
import dev.chengxin.product.product.PricePoint;
import dev.chengxin.product.product.Prices;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;

/// Writes the history of prices.
public final class PriceEvents implements EventHandler {
    private final Prices prices;

    public PriceEvents(Prices prices) {
        this.prices = prices;
    }

    @Override
    public Effect handle(Envelope event) {
        if (!event.type().equals("product.priced.v1") || !(EventData.of(event) instanceof ProductPriced priced)) {
            return Effect.IGNORED;
        }
        return prices.note(event.subject(), new PricePoint(priced.at(), priced.priceFen()))
                ? Effect.APPLIED
                : Effect.REPEATED;
    }
}
