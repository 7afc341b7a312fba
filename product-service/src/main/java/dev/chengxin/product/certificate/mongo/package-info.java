/// Keeps which certificate has which number. It decides nothing.
@NullMarked
package dev.chengxin.product.certificate.mongo;

import org.jspecify.annotations.NullMarked;
