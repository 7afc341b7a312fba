package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// What sets a clock, as it is cited to people.
public enum LegalSource implements Coded {
    CONSUMER_LAW_46("《消费者权益保护法》第四十六条", "Consumer Rights Protection Law, art. 46", true),
    COMPLAINT_MEASURES_23(
            "《市场监督管理投诉举报处理办法》第二十三条（国家市场监督管理总局令第121号）",
            "Measures on Handling Complaints and Reports (SAMR Order 121), art. 23",
            true),
    COMPLAINT_MEASURES_NOTICE(
            "《市场监督管理投诉举报处理办法》（国家市场监督管理总局令第121号）", "Measures on Handling Complaints and Reports (SAMR Order 121)", true),
    PENALTY_PROCEDURE_18(
            "《市场监督管理行政处罚程序规定》第十八条",
            "Provisions on Procedures for Administrative Penalties in Market Regulation, art. 18",
            true),
    PLATFORM_RULES(
            "平台公示的投诉处理规则（《直播电商监督管理办法》第二十条）",
            "The platform's published complaint rules (Livestream E-commerce Measures, Order 117, art. 20)",
            false);

    private final String zh;
    private final String en;
    private final boolean statutory;

    LegalSource(String zh, String en, boolean statutory) {
        this.zh = zh;
        this.en = en;
        this.statutory = statutory;
    }

    /// Whether the law sets it, for a department.
    public boolean statutory() {
        return statutory;
    }

    /// The citation in Chinese, as it holds for the one who runs this deployment.
    public String zh(Profile profile) {
        return promised(profile) ? "平台公开承诺，参照" + zh : zh;
    }

    /// The citation in English, as it holds for the one who runs this deployment.
    public String en(Profile profile) {
        return promised(profile) ? "The platform's published promise, after " + en : en;
    }

    private boolean promised(Profile profile) {
        return statutory && profile == Profile.PLATFORM;
    }
}
