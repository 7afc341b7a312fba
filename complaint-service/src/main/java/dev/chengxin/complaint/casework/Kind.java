package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// What was filed.
public enum Kind implements Coded {
    /// 投诉: a consumer's dispute with a seller.
    COMPLAINT,
    /// 举报: a tip about unlawful conduct.
    REPORT,
    /// 反馈: a remark; answered, counted, no clock by law.
    FEEDBACK
}
