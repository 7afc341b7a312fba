/// The HTTP side of producers and mandates: requests and views. It decides nothing.
@NullMarked
package dev.chengxin.product.producer.web;

import org.jspecify.annotations.NullMarked;
