package dev.chengxin.streamer.session;

import dev.chengxin.streamer.goods.KnownBatch;
import dev.chengxin.streamer.goods.KnownCertificate;
import dev.chengxin.streamer.scan.Category;
import dev.chengxin.streamer.scan.Claim;
import dev.chengxin.streamer.scan.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Holds claims against what is known of the goods on offer. What is not known contradicts nothing, and a
/// contradiction is something for a human to look at.
final class FactCheck {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Shanghai");
    private static final String CONFORMITY = "conformity";
    private static final String UNSOLD = "unsold";
    /// Schemes of certificates by the mark that is claimed.
    private static final Map<String, String> SCHEMES = Map.of(
            "green-food", "green-food",
            "organic", "organic",
            "geographical-indication", "geographical-indication",
            "quality-specialty", "famous-special");

    private final Offer offer;
    private final Instant at;

    FactCheck(Offer offer, Instant at) {
        this.offer = offer;
        this.at = at;
    }

    /// What a claim may break if it is not true. Each check has an id of its own, as a rule of words has.
    enum Contradiction {
        CLAIM_ORIGIN("claim-origin", Category.ORIGIN, Severity.SERIOUS, true),
        CLAIM_CERTIFICATE("claim-certificate", Category.CERTIFICATION, Severity.SERIOUS, true),
        CLAIM_PRICE("claim-price", Category.PRICE_AND_SCARCITY, Severity.SERIOUS, false),
        CLAIM_ASSISTANCE("claim-assistance", Category.FAKE_ASSISTANCE, Severity.GENERAL, true);

        final String rule;
        final Category category;
        final Severity severity;
        final boolean falseAdvertising;

        Contradiction(String rule, Category category, Severity severity, boolean falseAdvertising) {
            this.rule = rule;
            this.category = category;
            this.severity = severity;
            this.falseAdvertising = falseAdvertising;
        }
    }

    /// What contradicts a claim; empty when nothing is known to.
    Optional<Contradiction> contradiction(Claim claim) {
        return switch (claim) {
            case Claim.Origin origin -> when(isElsewhere(origin.region()), Contradiction.CLAIM_ORIGIN);
            case Claim.Certificate certificate ->
                when(isUncertified(certificate.mark()), Contradiction.CLAIM_CERTIFICATE);
            case Claim.PriceComparison comparison -> when(isInvented(comparison.wasFen()), Contradiction.CLAIM_PRICE);
            case Claim.Assistance assistance ->
                when(!offer.helpIsProved() && !UNSOLD.equals(assistance.kind()), Contradiction.CLAIM_ASSISTANCE);
            // Whether nobody sells for less is known to nobody here; a rule of words looks at it.
            case Claim.LowestPrice _ -> Optional.empty();
        };
    }

    /// A named origin stands on the place of origin or on a certificate that names the place; where neither is
    /// known, nothing is.
    private boolean isElsewhere(String region) {
        var certified = offer.certificates().stream()
                .filter(this::holds)
                .map(KnownCertificate::originRegion)
                .flatMap(Stream::ofNullable);
        var known = Stream.concat(offer.origins(), certified).toList();
        return !known.isEmpty() && known.stream().noneMatch(origin -> overlap(origin, region));
    }

    /// Whether one of two regions lies in the other; a code of a city or a province ends with zeros.
    private static boolean overlap(String one, String other) {
        String first = part(one);
        String second = part(other);
        return first.startsWith(second) || second.startsWith(first);
    }

    private static String part(String code) {
        String part = code;
        while (part.length() > 2 && part.endsWith("00")) {
            part = part.substring(0, part.length() - 2);
        }
        return part;
    }

    private boolean isUncertified(String mark) {
        if (CONFORMITY.equals(mark)) {
            var inScope = offer.batches().stream().filter(KnownBatch::inScope).toList();
            return !inScope.isEmpty() && inScope.stream().noneMatch(KnownBatch::certified);
        }
        String scheme = SCHEMES.get(mark);
        return scheme != null
                && offer.certificates().stream()
                        .noneMatch(certificate -> certificate.scheme().equals(scheme) && holds(certificate));
    }

    private boolean holds(KnownCertificate certificate) {
        return certificate.holdsOn(LocalDate.ofInstant(at, LEGAL_TIME));
    }

    /// Which product is compared cannot be heard, so the comparison has to be wrong for all whose prices are known.
    private boolean isInvented(long wasFen) {
        var comparable = offer.products().stream()
                .map(product -> product.comparableFen(at))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray();
        return comparable.length > 0 && Arrays.stream(comparable).allMatch(fen -> wasFen > fen);
    }

    private static Optional<Contradiction> when(boolean contradicted, Contradiction contradiction) {
        return contradicted ? Optional.of(contradiction) : Optional.empty();
    }
}
