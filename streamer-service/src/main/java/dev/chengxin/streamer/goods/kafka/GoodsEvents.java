package dev.chengxin.streamer.goods.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.ProductEvent;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.streamer.goods.Goods;
import tools.jackson.core.JacksonException;

/// Makes goods known that an event of product-service tells of.
public final class GoodsEvents implements EventHandler {
    private final Goods goods;

    public GoodsEvents(Goods goods) {
        this.goods = goods;
    }

    @Override
    public Effect handle(Envelope event) {
        return EventCatalog.byName(event.type())
                .filter(type -> ProductEvent.class.isAssignableFrom(type.data()))
                .map(type -> learn(event, type))
                .orElse(Effect.IGNORED);
    }

    private Effect learn(Envelope event, EventType type) {
        return data(type, event) instanceof ProductEvent told ? goods.learn(event, told) : Effect.IGNORED;
    }

    private static PublishedEvent data(EventType type, Envelope event) {
        try {
            return EventJson.read(type, event.data());
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
