package dev.chengxin.product.sales;

import dev.chengxin.servicekit.decision.Coded;

/// How goods were sold.
public enum Channel implements Coded {
    /// The producer streamed herself.
    OWN_STREAM,
    /// Somebody else did.
    AGENT_STREAM,
    SHOP,
    WHOLESALE,
    OFFLINE,
    OTHER;

    /// Whether a streamer sells by it.
    public boolean streamed() {
        return this == OWN_STREAM || this == AGENT_STREAM;
    }
}
