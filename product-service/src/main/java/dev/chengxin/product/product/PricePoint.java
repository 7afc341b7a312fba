package dev.chengxin.product.product;

import java.time.Instant;

/// A price and since when it holds.
///
/// @param priceFen price of a unit, in fen
public record PricePoint(Instant at, long priceFen) {}
