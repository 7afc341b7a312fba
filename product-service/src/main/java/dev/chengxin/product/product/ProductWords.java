package dev.chengxin.product.product;

/// Names of the sealed fields of goods.
public final class ProductWords {
    public static final String NAME = "name";

    private ProductWords() {}
}
