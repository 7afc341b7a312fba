package dev.chengxin.product.product;

import java.util.List;

/// All grounds that this service has heard of, in the form that their latest events gave them.
public interface Grounds {
    /// Takes note of a ground as an event left it. One that a later event of the same measure, certificate or batch
    /// changed stays as it is.
    void note(Ground ground);

    /// The grounds that concern goods, active or not.
    List<Ground> concerning(Product product);
}
