package dev.chengxin.product.batch;

import dev.chengxin.servicekit.decision.Coded;

/// Where a batch stands.
public enum BatchStatus implements Coded {
    DECLARED,
    /// With a conformity certificate.
    CERTIFIED,
    /// It is not as it has to be; nothing makes it good again.
    FAILED
}
