package dev.chengxin.product.batch;

import dev.chengxin.servicekit.decision.Coded;

/// What can be done with a batch.
public enum BatchAction implements Coded {
    /// Issue a conformity certificate, also anew after mixing or repacking.
    CERTIFY,
    FAIL
}
