package dev.chengxin.product.certificate.web;

import dev.chengxin.product.request.ExampleIds;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    /// The route under which idempotency keys of certificates count.
    static final String ROUTE = "POST /certificates";

    static final String APPLICATION = "{\"producerId\": \"" + ExampleIds.FARMER + "\"," + """
             "scheme": "geographical-indication", "category": "fruit", "originRegion": "652900",
             "note": "申请使用阿克苏苹果地理标志"}""";

    static final String EXAMINATION = """
            {"passed": true, "note": "材料齐全，产地与地域范围相符。"}""";

    static final String ISSUE = """
            {"number": "AGI09001", "validFrom": "2026-09-01", "validUntil": "2031-08-31"}""";

    static final String SUSPENSION = """
            {"reason": "surveillance-failed", "note": "监督抽查发现标识不符。"}""";

    static final String REINSTATEMENT = """
            {"note": "已整改，复查合格。"}""";

    static final String REVOCATION = """
            {"reason": "not-remedied", "note": "限期内未整改。"}""";

    private Examples() {}
}
