package dev.chengxin.product.product;

import dev.chengxin.servicekit.decision.Coded;

/// Where goods stand; it follows from what is known of them.
public enum ProductStatus implements Coded {
    /// Just offered: it is not known yet whether something keeps them off sale.
    CHECKING,
    ON_SALE,
    /// Their owner wants them listed, but something keeps them off sale.
    BLOCKED,
    /// Their owner does not want them listed.
    OFF_SALE
}
