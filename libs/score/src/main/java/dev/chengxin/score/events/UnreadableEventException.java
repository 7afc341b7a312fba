package dev.chengxin.score.events;

/// An event of a type that standings are computed from is not of its form. The message says what is wrong with
/// which type, and nothing that the event holds.
public final class UnreadableEventException extends RuntimeException {
    UnreadableEventException(String type, String trouble) {
        super(type + ": " + trouble);
    }
}
