package dev.chengxin.complaint.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a complaint's history.
///
/// @param what code of what happened, for example `accepted`
/// @param role role of the one who did it; `system` for a clock
/// @param detail a code that says more, such as the ground or the clock
public record Step(
        Instant at, String what, String role, @Nullable String detail) {}
