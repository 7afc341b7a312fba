package dev.chengxin.streamer;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.consumer.EventConsumer;
import dev.chengxin.streamer.goods.Goods;
import dev.chengxin.streamer.goods.kafka.GoodsEvents;
import dev.chengxin.streamer.goods.mongo.MongoGoods;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what is known of goods.
@Configuration(proxyBeanMethods = false)
class GoodsConfiguration {
    @Bean
    MongoGoods goods(MongoDatabase database) {
        return new MongoGoods(database);
    }

    @Bean
    EventConsumer goodsConsumer(Goods goods) {
        return EventConsumer.of("streamer-goods", List.of(Topics.PRODUCT_EVENTS), new GoodsEvents(goods));
    }
}
