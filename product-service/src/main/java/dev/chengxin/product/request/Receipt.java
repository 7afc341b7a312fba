package dev.chengxin.product.request;

import dev.chengxin.servicekit.usecase.Aggregate;

/// The answer to a create: what is fixed at creation, so that a repeat gets the same.
///
/// @param number what people call it
/// @param self where it is
public record Receipt(String id, String number, String self) {
    public static Receipt of(Aggregate<?> aggregate) {
        return new Receipt(aggregate.id(), aggregate.number(), aggregate.path());
    }
}
