package dev.chengxin.product.producer;

import java.util.Set;

/// The state of something that belongs to a producer: a batch, a certificate, goods on sale, a report of sales.
public interface OfProducer {
    String producerId();

    /// Pseudonyms of the accounts whose it is.
    Set<String> owners();
}
