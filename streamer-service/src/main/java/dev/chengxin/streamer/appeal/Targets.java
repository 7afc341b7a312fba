package dev.chengxin.streamer.appeal;

import java.util.Optional;

/// What can be appealed against.
public interface Targets {
    /// The violation or measure of this id; empty when there is none that could be appealed against.
    Optional<Target> find(Against against, String id);
}
