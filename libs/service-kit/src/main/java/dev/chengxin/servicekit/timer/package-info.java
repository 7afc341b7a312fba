/// Wakes aggregates whose time has come. What is due and why belongs to the service.
@NullMarked
package dev.chengxin.servicekit.timer;

import org.jspecify.annotations.NullMarked;
