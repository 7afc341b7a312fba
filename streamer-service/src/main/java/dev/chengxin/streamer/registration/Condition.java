package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.decision.Coded;

/// What has to hold before somebody may sell on air.
public enum Condition implements Coded {
    /// Order 117, art. 8.
    IDENTITY_VERIFIED,
    /// Nobody under the least age; between that and full age with a guardian's consent.
    AGE,
    /// Order 117, art. 10.
    TRAINING,
    /// A business that was checked, or somebody who sells what she grew (E-Commerce Law, art. 10).
    SELLER_IDENTITY
}
