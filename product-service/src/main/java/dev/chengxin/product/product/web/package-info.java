/// The HTTP side of goods on sale and their prices: requests and views. It decides nothing.
@NullMarked
package dev.chengxin.product.product.web;

import org.jspecify.annotations.NullMarked;
