/// Who grows or makes goods, and which cooperative acts for whom. It knows neither HTTP nor a database; the other
/// features ask [dev.chengxin.product.producer.Acting] in whose name a caller acts.
@NullMarked
package dev.chengxin.product.producer;

import org.jspecify.annotations.NullMarked;
