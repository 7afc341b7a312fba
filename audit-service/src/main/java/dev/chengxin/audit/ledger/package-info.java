/// The ledger itself: leaves, batches, the head, the writer that fences others off, and the ports that it needs. No
/// technology: not how records are read, not where entries are kept, not how any of it is asked for over HTTP.
@NullMarked
package dev.chengxin.audit.ledger;

import org.jspecify.annotations.NullMarked;
