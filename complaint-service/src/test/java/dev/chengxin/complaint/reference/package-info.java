/// Tests of what is known of other services' subjects. Nothing here needs a broker or a store.
@NullMarked
package dev.chengxin.complaint.reference;

import org.jspecify.annotations.NullMarked;
