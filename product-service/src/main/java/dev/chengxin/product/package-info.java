/// Application and wiring of the product service. Features live in packages below.
@NullMarked
package dev.chengxin.product;

import org.jspecify.annotations.NullMarked;
