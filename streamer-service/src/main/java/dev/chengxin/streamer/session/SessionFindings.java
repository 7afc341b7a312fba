package dev.chengxin.streamer.session;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.consumer.Effect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The findings of livestreams that wait for a human. Repeats of what is told change nothing.
public interface SessionFindings {
    /// Severity codes of the open findings, by livestream; those without any are absent.
    Map<String, List<String>> open(Collection<String> sessionIds);

    /// A finding was raised, in a livestream or in none.
    Effect raised(Envelope cause, @Nullable String sessionId, String severity);

    /// It became known which livestream a finding is about.
    Effect linked(Envelope cause, @Nullable String sessionId);

    /// Somebody decided on a finding.
    Effect decided(Envelope cause);
}
