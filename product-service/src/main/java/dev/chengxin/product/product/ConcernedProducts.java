package dev.chengxin.product.product;

import java.util.List;

/// Finds the goods that a ground concerns.
public interface ConcernedProducts {
    /// Ids of goods that the ground concerns and that do not hold the effect of its event yet, in no order.
    List<String> without(Ground ground, int limit);
}
