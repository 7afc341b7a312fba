package dev.chengxin.product.product;

/// Something that keeps goods off sale.
///
/// @param id of the measure, certificate or batch
public record Block(BlockKind kind, String id) {}
