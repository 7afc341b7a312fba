package dev.chengxin.product.producer;

import dev.chengxin.servicekit.decision.Coded;

/// What a producer is.
public enum ProducerKind implements Coded {
    /// A natural person who sells what she grew; needs no credit code (电子商务法 10).
    FARMER,
    COOPERATIVE,
    COMPANY;

    /// Whether its name and region are public by law, and it has a credit code.
    public boolean legalEntity() {
        return this != FARMER;
    }
}
