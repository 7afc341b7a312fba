/// Learns of goods from product-service's events. It keeps nothing itself.
@NullMarked
package dev.chengxin.streamer.goods.kafka;

import org.jspecify.annotations.NullMarked;
