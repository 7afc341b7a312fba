package dev.chengxin.servicekit.topic;

/// A topic of events exists and is not as it has to be, so that records or their order would be lost. An operator
/// has to mend it; nothing is sent to it until then.
public final class UnfitTopicException extends RuntimeException {
    UnfitTopicException(String message) {
        super(message);
    }
}
