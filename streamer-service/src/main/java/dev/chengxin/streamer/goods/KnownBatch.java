package dev.chengxin.streamer.goods;

/// A batch of goods.
///
/// @param category code of what kind of goods
/// @param inScope whether the goods need a conformity certificate by kind
/// @param originRegion region of the place of origin
/// @param certified whether a conformity certificate was issued for it
/// @param failed whether it is not as it has to be
public record KnownBatch(
        String id,
        String producerId,
        String category,
        boolean inScope,
        String originRegion,
        boolean certified,
        boolean failed) {
    /// Whether the conformity certificate is missing that goods of this kind come with.
    public boolean uncertified() {
        return inScope && !certified;
    }
}
