package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.decision.Coded;

/// What a business is in law.
public enum OperatorKind implements Coded {
    COMPANY,
    COOPERATIVE,
    INDIVIDUAL_BUSINESS,
    /// Somebody who sells what she grew herself and needs no registration for it (E-Commerce Law, art. 10).
    NATURAL_PERSON;

    /// Whether it has a unified social credit code.
    public boolean hasCreditCode() {
        return this != NATURAL_PERSON;
    }
}
