/// Shows operators how the ledger is doing: metrics and health. Nothing here changes what the ledger does.
@NullMarked
package dev.chengxin.audit.ledger.monitor;

import org.jspecify.annotations.NullMarked;
