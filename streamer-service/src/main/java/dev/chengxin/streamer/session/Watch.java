package dev.chengxin.streamer.session;

import dev.chengxin.streamer.finding.Suspicion;
import java.util.List;

/// Looks at what is said on air for what may break a rule.
@FunctionalInterface
public interface Watch {
    /// The same segment gives the same suspicions as long as the rules are the same.
    List<Suspicion> look(String sessionId, Session session, Segment segment);
}
