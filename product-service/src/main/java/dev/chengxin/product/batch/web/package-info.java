/// The HTTP side of batches and conformity certificates: requests and views. It decides nothing.
@NullMarked
package dev.chengxin.product.batch.web;

import org.jspecify.annotations.NullMarked;
