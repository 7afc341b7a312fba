/// What product-service has told of goods: producers, batches, products with their prices, certificates. Only what
/// decides about livestreams is kept; nothing is decided here.
@NullMarked
package dev.chengxin.streamer.goods;

import org.jspecify.annotations.NullMarked;
