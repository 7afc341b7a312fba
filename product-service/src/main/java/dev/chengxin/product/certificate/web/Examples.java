package dev.chengxin.product.certificate.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    /// The route under which idempotency keys of certificates count.
    static final String ROUTE = "POST /certificates";

    static final String APPLICATION = """
            {"producerId": "@farmer", "scheme": "geographical-indication", "category": "fruit", "originRegion": "652900",
             "note": "申请使用阿克苏苹果地理标志"}""";

    static final String EXAMINATION = """
            {"passed": true, "note": "材料齐全，产地与地域范围相符。"}""";

    static final String ISSUE = """
            {"number": "AGI09001", "validFrom": "today-P60D", "validUntil": "today+P4Y"}""";

    static final String SUSPENSION = """
            {"reason": "surveillance-failed", "note": "监督抽查发现标识不符。"}""";

    static final String REINSTATEMENT = """
            {"note": "已整改，复查合格。"}""";

    static final String REVOCATION = """
            {"reason": "not-remedied", "note": "限期内未整改。"}""";

    private Examples() {}
}
