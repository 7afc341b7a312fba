package dev.chengxin.servicekit.event;

/// Makes ids that nobody has used before.
@FunctionalInterface
public interface IdGenerator {
    /// A new id, lower-case UUID text.
    String next();
}
