/// Reads entries for the feed out of MongoDB. Who may see what is said by the feed, not here.
@NullMarked
package dev.chengxin.audit.feed.mongo;

import org.jspecify.annotations.NullMarked;
