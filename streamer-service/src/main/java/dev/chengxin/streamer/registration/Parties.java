package dev.chengxin.streamer.registration;

import java.util.Optional;

/// The registered streamers and operators.
public interface Parties {
    Optional<Party> streamer(String id);

    Optional<Party> operator(String id);
}
