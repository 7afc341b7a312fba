package dev.chengxin.product.certificate;

/// A region as a territory: `652900` is the prefecture of Aksu with all its counties.
///
/// @param prefix what the codes of its parts begin with
record Territory(String prefix) {
    static Territory of(String region) {
        if (region.endsWith("0000")) {
            return new Territory(region.substring(0, 2));
        }
        return new Territory(region.endsWith("00") ? region.substring(0, 4) : region);
    }

    boolean contains(String region) {
        return region.startsWith(prefix);
    }
}
