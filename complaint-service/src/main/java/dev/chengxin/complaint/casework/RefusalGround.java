package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// Why a complaint is not handled (投诉举报处理办法, Order 121).
public enum RefusalGround implements Coded {
    OUTSIDE_COMPETENCE,
    ALREADY_HANDLED,
    /// Not bought for consumption, or there is no dispute.
    NO_CONSUMER_DISPUTE,
    OLDER_THAN_THREE_YEARS,
    MATERIAL_MISSING_OR_FALSE,
    /// Somebody else's identity was used, or verification is refused.
    IDENTITY_NOT_VERIFIED,
    /// Another law provides so.
    OTHER_LAW
}
