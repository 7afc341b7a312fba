/// Reads the ledger's topics: assigned partitions, offsets from the head, no group. Nothing is decided about a
/// record here beyond whether it is an event.
@NullMarked
package dev.chengxin.audit.ledger.kafka;

import org.jspecify.annotations.NullMarked;
