package dev.chengxin.streamer.finding.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    static final String FINDING = """
            {"source": "patrol", "streamerId": "@violator", "category": "price-display", "note": "讲解时没有说明价格单位。"}""";

    static final String CONFIRMATION = """
            {"statement": {"facts": "直播中称普通蜂蜜可以治疗胃病。",
             "legalBasis": ["直播电商监督管理办法第三十四条", "广告法第十七条"],
             "authorityMay": "有关部门可依法处以罚款。"}}""";

    static final String DISMISSAL = """
            {"reason": "no-breach", "note": "说的是口味，不是功效。"}""";

    private Examples() {}
}
