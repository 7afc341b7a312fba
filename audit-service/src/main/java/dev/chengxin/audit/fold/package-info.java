/// How far a fold over the ledger has come. What it makes of the entries belongs to the features.
@NullMarked
package dev.chengxin.audit.fold;

import org.jspecify.annotations.NullMarked;
