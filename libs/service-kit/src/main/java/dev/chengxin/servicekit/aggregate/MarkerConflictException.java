package dev.chengxin.servicekit.aggregate;

/// Two different events claim one place in the order of their aggregate. Whoever met the second must not take it
/// for a repeat of the first.
public final class MarkerConflictException extends RuntimeException {
    MarkerConflictException(Marker seen) {
        super("another event of %s has sequence %d".formatted(seen.source(), seen.sequence()));
    }
}
