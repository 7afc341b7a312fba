package dev.chengxin.product.sales.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    static final String COUNT = """
            {"streamerId": "@streamer", "day": "today-P2D", "orders": 420, "returns": 12, "amountFen": 2515800}""";

    static final String REPORT = """
            {"producerId": "@farmer", "month": "2026-10", "channel": "shop",
             "amountFen": 1860000, "quantityGrams": 1550000}""";

    private Examples() {}
}
