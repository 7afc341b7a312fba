/// Finds published outcomes among the complaints in MongoDB, by indexes of its own. It writes nothing.
@NullMarked
package dev.chengxin.complaint.outcome.mongo;

import org.jspecify.annotations.NullMarked;
