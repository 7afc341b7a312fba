/// What was sold: the orders of a streamer's day, and a producer's sales by month and channel. Totals are kept,
/// never single orders; a later total replaces an earlier one, and every change is an event.
@NullMarked
package dev.chengxin.product.sales;

import org.jspecify.annotations.NullMarked;
