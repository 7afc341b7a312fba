package dev.chengxin.product.batch;

import dev.chengxin.servicekit.decision.Coded;

/// How it became known that a batch is not as it has to be.
public enum FailureReason implements Coded {
    LABORATORY,
    SAMPLING,
    RECALL,
    AUTHORITY
}
