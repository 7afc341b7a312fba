package dev.chengxin.streamer.scan;

/// Who speaks, because the legal basis depends on it: a recommendation by somebody of influence other than the
/// seller is advertising, a seller's own words are commercial promotion (Order 117, arts. 34 and 35).
public enum Speaker implements Coded {
    /// The seller, or somebody who speaks for the seller as staff.
    SELF,
    /// Somebody else who recommends under her own name or image.
    OTHER,
    /// Nobody told; any basis may apply.
    ANY
}
