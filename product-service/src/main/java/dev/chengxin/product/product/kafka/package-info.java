/// Listens to measures, certificates, batches and prices. It decides nothing.
@NullMarked
package dev.chengxin.product.product.kafka;

import org.jspecify.annotations.NullMarked;
