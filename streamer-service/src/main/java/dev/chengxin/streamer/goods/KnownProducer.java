package dev.chengxin.streamer.goods;

/// Somebody who grows or makes goods.
///
/// @param kind code of what they are
/// @param region region of the place of production
public record KnownProducer(String id, String kind, String region) {
    private static final String FARMER = "farmer";

    /// Whether she sells what she grew herself, so that a conformity certificate is encouraged, not demanded
    /// (农产品质量安全法 39).
    public boolean farmer() {
        return FARMER.equals(kind);
    }
}
