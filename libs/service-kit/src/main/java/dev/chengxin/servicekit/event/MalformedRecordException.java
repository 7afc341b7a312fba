package dev.chengxin.servicekit.event;

/// A record of a topic is no event. The message names the attribute and never holds its value.
public final class MalformedRecordException extends RuntimeException {
    public MalformedRecordException(String message) {
        super(message);
    }
}
