/// Which rules the scanner applies, and since when: what decides stands in the ledger. How rules read texts must
/// not be here.
@NullMarked
package dev.chengxin.streamer.termbank;

import org.jspecify.annotations.NullMarked;
