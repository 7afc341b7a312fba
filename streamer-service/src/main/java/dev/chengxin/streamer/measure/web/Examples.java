package dev.chengxin.streamer.measure.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    static final String MEASURE = """
            {"kind": "warning", "streamerId": "@violator", "violationIds": ["@violation"]}""";

    static final String APPROVAL = """
            {"statement": {"facts": "一年内累计六分，达到停播标准。",
             "legalBasis": ["直播电商监督管理办法第十二条", "平台评分规则第一版"]}}""";

    static final String REJECTION = """
            {"reason": "disproportionate"}""";

    static final String REVOCATION = """
            {"reason": "整改复查合格，提前解除。"}""";

    private Examples() {}
}
