/// Named points at which a process can be held, so that it can be killed or paused there. No logic may depend on
/// them.
@NullMarked
package dev.chengxin.servicekit.step;

import org.jspecify.annotations.NullMarked;
