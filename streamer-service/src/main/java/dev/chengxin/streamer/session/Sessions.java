package dev.chengxin.streamer.session;

import java.util.Optional;

/// The livestreams that were planned.
public interface Sessions {
    Optional<OnAir> find(String sessionId);
}
