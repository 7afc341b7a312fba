/// Keeps the known parties in MongoDB.
@NullMarked
package dev.chengxin.product.reference.mongo;

import org.jspecify.annotations.NullMarked;
