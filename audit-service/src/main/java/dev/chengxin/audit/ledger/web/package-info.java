/// The published log in tlog-tiles' own paths, and what is said of it in a sentence. Nothing unpublished is
/// reachable from here.
@NullMarked
package dev.chengxin.audit.ledger.web;

import org.jspecify.annotations.NullMarked;
