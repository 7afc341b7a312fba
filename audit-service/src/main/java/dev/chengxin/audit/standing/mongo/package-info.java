/// Keeps dossiers as aggregates, so that their events are published, and beside them what is known of batches,
/// rulebooks and owners. Nothing is decided here.
@NullMarked
package dev.chengxin.audit.standing.mongo;

import org.jspecify.annotations.NullMarked;
