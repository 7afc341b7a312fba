package dev.chengxin.product.product.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    /// The route under which idempotency keys of goods count.
    static final String ROUTE = "POST /products";

    static final String PRODUCT = """
            {"producerId": "@farmer", "batchIds": ["@batch"], "operatorId": "@operator",
             "name": "红富士苹果 5 斤装", "priceFen": 2990, "unit": "box", "listed": true}""";

    static final String PRICE = """
            {"priceFen": 2790}""";

    private Examples() {}
}
