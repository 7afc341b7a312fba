/// What waits for a human, in which order, and who works on it. What kinds of work there are belongs to the
/// services.
@NullMarked
package dev.chengxin.servicekit.worklist;

import org.jspecify.annotations.NullMarked;
