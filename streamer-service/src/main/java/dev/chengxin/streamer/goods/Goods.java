package dev.chengxin.streamer.goods;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.ProductEvent;
import dev.chengxin.servicekit.consumer.Effect;
import java.util.Collection;
import java.util.Map;

/// The goods that this service has heard of. What is asked for and not known is absent from the answers.
public interface Goods {
    Map<String, KnownProducer> producers(Collection<String> ids);

    Map<String, KnownBatch> batches(Collection<String> ids);

    /// Those that were listed at least once: before, nobody has told which batches they come from.
    Map<String, KnownProduct> products(Collection<String> ids);

    Map<String, KnownCertificate> certificates(Collection<String> ids);

    /// Takes note of what happened to goods. A repeat changes nothing.
    Effect learn(Envelope cause, ProductEvent event);
}
