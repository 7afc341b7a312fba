package dev.chengxin.product.product.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.product.product.BlockKind;
import dev.chengxin.product.product.Following;
import dev.chengxin.product.product.Ground;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import java.util.Optional;

/// Lets goods follow measures, certificates and batches.
public final class GroundEvents implements EventHandler {
    private final Following following;

    public GroundEvents(Following following) {
        this.following = following;
    }

    @Override
    public Effect handle(Envelope event) {
        return ground(event).map(following::follow).orElse(Effect.IGNORED);
    }

    private static Optional<Ground> ground(Envelope event) {
        return switch (event.type()) {
            case "measure.applied.v1", "measure.lifted.v1" -> Optional.of(measure(event));
            case "certificate.suspended.v1", "certificate.revoked.v1", "certificate.expired.v1" ->
                Optional.of(Ground.of(BlockKind.CERTIFICATE, true, event));
            case "certificate.reinstated.v1" -> Optional.of(Ground.of(BlockKind.CERTIFICATE, false, event));
            case "batch.failed.v1" -> Optional.of(Ground.of(BlockKind.BATCH, true, event));
            default -> Optional.empty();
        };
    }

    private static Ground measure(Envelope event) {
        return switch (EventData.of(event)) {
            case MeasureApplied it -> Ground.ofMeasure(it.blocksListings(), it.streamerId(), it.operatorId(), event);
            case MeasureLifted it -> Ground.ofMeasure(false, it.streamerId(), it.operatorId(), event);
            default -> throw new UnprocessableRecordException("type-unknown");
        };
    }
}
