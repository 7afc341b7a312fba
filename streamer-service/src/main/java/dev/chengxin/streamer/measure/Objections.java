package dev.chengxin.streamer.measure;

import java.util.Collection;
import java.util.Optional;

/// The appeals that keep measures from beginning.
@FunctionalInterface
public interface Objections {
    /// An appeal against one of these violations or measures that is open, or that reversed it; empty when there is
    /// none.
    Optional<String> against(Collection<String> targetIds);
}
