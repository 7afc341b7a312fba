/// Keeps head, entries and tiles in MongoDB, with conditional updates of single documents only. No rule of the
/// ledger is decided here.
@NullMarked
package dev.chengxin.audit.ledger.mongo;

import org.jspecify.annotations.NullMarked;
