/// Keeps grounds and prices in MongoDB, and finds the goods that a ground concerns. It decides nothing.
@NullMarked
package dev.chengxin.product.product.mongo;

import org.jspecify.annotations.NullMarked;
