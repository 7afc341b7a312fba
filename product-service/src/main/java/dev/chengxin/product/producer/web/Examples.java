package dev.chengxin.product.producer.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    /// The route under which idempotency keys of producers count.
    static final String ROUTE = "POST /producers";

    static final String PRODUCER = """
            {"kind": "farmer", "name": "示例农户", "region": "652901",
             "phone": "13800000003", "address": "果园村 3 组 8 号"}""";

    static final String DETAILS = """
            {"phone": "13800000004", "address": "果园村 3 组 9 号"}""";

    static final String MANDATE = """
            {"cooperativeId": "@cooperative", "until": "today+P1Y"}""";

    private Examples() {}
}
