/// Work that a service repeats for as long as it runs. What the work is belongs elsewhere.
@NullMarked
package dev.chengxin.servicekit.loop;

import org.jspecify.annotations.NullMarked;
