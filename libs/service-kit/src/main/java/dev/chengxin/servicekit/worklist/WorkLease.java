package dev.chengxin.servicekit.worklist;

import java.time.Instant;

/// That somebody works on something, so that others leave it alone.
///
/// @param itemId id of the aggregate
/// @param holder pseudonym of the one who works on it
/// @param token rises each time that the holder changes
/// @param until when it runs out unless it is renewed
public record WorkLease(String itemId, String holder, long token, Instant until) {}
