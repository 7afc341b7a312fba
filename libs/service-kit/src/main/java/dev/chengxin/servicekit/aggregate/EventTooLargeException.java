package dev.chengxin.servicekit.aggregate;

/// A decision made an event that no reader has to accept. It is a fault of the service that decided, which must
/// bound what goes into its events.
public final class EventTooLargeException extends RuntimeException {
    EventTooLargeException(String type, int bytes, int limit) {
        super("%s has %d bytes of data, at most %d are allowed".formatted(type, bytes, limit));
    }
}
