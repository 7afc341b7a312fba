package dev.chengxin.product.product;

import dev.chengxin.servicekit.decision.Coded;

/// What a price is for.
public enum PriceUnit implements Coded {
    KILOGRAM,
    /// 500 g.
    JIN,
    PIECE,
    PACK,
    BOX,
    BAG,
    BOTTLE
}
