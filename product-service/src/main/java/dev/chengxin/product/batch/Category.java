package dev.chengxin.product.batch;

import dev.chengxin.servicekit.decision.Coded;

/// What kind of goods.
public enum Category implements Coded {
    VEGETABLE,
    FRUIT,
    /// Fresh leaves.
    TEA,
    LIVESTOCK,
    EGG,
    /// Farmed.
    AQUATIC,
    OTHER;

    /// Whether goods of the kind need a conformity certificate (MARA Order 2025-4).
    public boolean inScope() {
        return this != OTHER;
    }
}
