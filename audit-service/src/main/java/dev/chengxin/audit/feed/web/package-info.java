/// The feed over HTTP. Who sees which entries is told to the feed from the caller's roles; the feed decides the
/// rest.
@NullMarked
package dev.chengxin.audit.feed.web;

import org.jspecify.annotations.NullMarked;
