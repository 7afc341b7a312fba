/// Goods on sale: what they come from, what they cost, and what keeps them off sale. It knows neither HTTP nor
/// Kafka nor a database.
@NullMarked
package dev.chengxin.product.product;

import org.jspecify.annotations.NullMarked;
