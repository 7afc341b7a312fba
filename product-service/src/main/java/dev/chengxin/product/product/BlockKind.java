package dev.chengxin.product.product;

import dev.chengxin.servicekit.decision.Coded;

/// What keeps goods off sale.
public enum BlockKind implements Coded {
    MEASURE,
    CERTIFICATE,
    BATCH
}
