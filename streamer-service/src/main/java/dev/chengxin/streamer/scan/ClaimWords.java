package dev.chengxin.streamer.scan;

import java.util.List;
import java.util.Map;

/// How checkable statements are worded.
///
/// @param regions of the places that origins name
/// @param certificates keyed by the code of the mark
/// @param lowestPrices keyed by their scope
/// @param comparisons with two amounts each, the higher price first
/// @param assistance keyed by the code of the help
record ClaimWords(
        Map<String, String> regions,
        List<Sequence> origins,
        List<ClaimForm> certificates,
        List<ClaimForm> lowestPrices,
        List<Sequence> comparisons,
        List<ClaimForm> assistance) {

    /// Names of the lists that patterns of origins use.
    static final String PLACE = "place";

    static final String PRODUCT = "product";

    ClaimWords {
        regions = Map.copyOf(regions);
        origins = List.copyOf(origins);
        certificates = List.copyOf(certificates);
        lowestPrices = List.copyOf(lowestPrices);
        comparisons = List.copyOf(comparisons);
        assistance = List.copyOf(assistance);
    }
}
