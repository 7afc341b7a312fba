package dev.chengxin.product.batch.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    /// The route under which idempotency keys of batches count.
    static final String ROUTE = "POST /batches";

    static final String BATCH = """
            {"producerId": "@farmer", "category": "fruit", "name": "红富士苹果", "quantityGrams": 2000000,
             "originRegion": "652901", "harvestedOn": "2026-10-12",
             "conformityCertificate": {"basis": "self-tested", "promisor": "示例农户", "contact": "13800000003"}}""";

    static final String CONFORMITY = """
            {"basis": "commissioned-test", "promisor": "示例农户", "contact": "13800000003"}""";

    static final String FAILURE = """
            {"reason": "sampling"}""";

    private Examples() {}
}
