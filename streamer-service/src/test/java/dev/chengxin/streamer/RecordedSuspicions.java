package dev.chengxin.streamer;

import dev.chengxin.streamer.finding.Suspicion;
import dev.chengxin.streamer.finding.Suspicions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// What was raised. It can be out of order for a livestream once, as a store is.
@Component
class RecordedSuspicions implements Suspicions {
    private final List<Suspicion> raised = new CopyOnWriteArrayList<>();
    private final Set<String> outOfOrder = ConcurrentHashMap.newKeySet();

    @Override
    public void raise(Suspicion suspicion) {
        if (outOfOrder.remove(suspicion.sessionId())) {
            throw new IllegalStateException("out of order, once");
        }
        raised.add(suspicion);
    }

    void failOnce(String sessionId) {
        outOfOrder.add(sessionId);
    }

    boolean failed(String sessionId) {
        return !outOfOrder.contains(sessionId);
    }

    List<Suspicion> of(String sessionId) {
        return raised.stream()
                .filter(suspicion -> suspicion.sessionId().equals(sessionId))
                .toList();
    }
}
