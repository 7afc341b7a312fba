package dev.chengxin.product.sales.web;

import dev.chengxin.product.request.ExampleIds;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    static final String COUNT = "{\"streamerId\": \"" + ExampleIds.STREAMER + "\"," + """
             "day": "2026-11-20", "orders": 420, "returns": 12, "amountFen": 2515800}""";

    static final String REPORT = "{\"producerId\": \"" + ExampleIds.FARMER + "\"," + """
             "month": "2026-10", "channel": "shop", "amountFen": 1860000, "quantityGrams": 1550000}""";

    private Examples() {}
}
