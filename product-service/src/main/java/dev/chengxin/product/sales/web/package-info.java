/// The HTTP side of orders and sales: requests and views. It decides nothing.
@NullMarked
package dev.chengxin.product.sales.web;

import org.jspecify.annotations.NullMarked;
