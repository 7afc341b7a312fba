/// What streamer-service is known to have: operators and streamers, so that goods and orders can name them by id.
/// Only that they exist, where they belong and whose they are is kept, nothing about them.
@NullMarked
package dev.chengxin.product.reference;

import org.jspecify.annotations.NullMarked;
