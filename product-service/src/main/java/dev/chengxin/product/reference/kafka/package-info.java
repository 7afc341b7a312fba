/// Listens to streamer-service's events for the parties that they tell of. It decides nothing.
@NullMarked
package dev.chengxin.product.reference.kafka;

import org.jspecify.annotations.NullMarked;
