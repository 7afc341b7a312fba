/// What readers may pull of the ledger, and the form of a line: who sees which entries, and how far was looked. Not
/// how lines travel or where entries are kept.
@NullMarked
package dev.chengxin.audit.feed;

import org.jspecify.annotations.NullMarked;
