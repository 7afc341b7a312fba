/// Keeps what is known of goods in MongoDB. It decides nothing.
@NullMarked
package dev.chengxin.streamer.goods.mongo;

import org.jspecify.annotations.NullMarked;
