package dev.chengxin.streamer.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history of a registration.
///
/// @param what code of what was done
/// @param role in which somebody did it
/// @param detail code that says more; absent when there is nothing more to say
public record Line(
        Instant at, String what, String role, @Nullable String detail) {}
