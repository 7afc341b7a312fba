package dev.chengxin.streamer.session;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.servicekit.consumer.Effect;
import java.time.Instant;

/// The measures that keep somebody off air.
public interface Bars {
    /// Whether a streamer, or the business behind her room, may not go on air at an instant.
    boolean inForce(String streamerId, String operatorId, Instant at);

    /// A measure that keeps somebody off air took effect. A repeat changes nothing.
    Effect applied(Envelope cause, MeasureApplied measure);

    /// A measure is no longer in effect; one that is not kept keeps nobody off air.
    Effect lifted(Envelope cause);
}
