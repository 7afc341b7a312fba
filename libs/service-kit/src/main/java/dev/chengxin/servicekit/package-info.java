/// Mechanism that every service shares. No business word belongs here.
@NullMarked
package dev.chengxin.servicekit;

import org.jspecify.annotations.NullMarked;
