package dev.chengxin.product.certificate;

import dev.chengxin.product.batch.Category;
import dev.chengxin.product.producer.OfProducer;
import dev.chengxin.product.producer.ProducerKind;
import dev.chengxin.regulation.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The aggregate of a certificate of quality, from its application on.
///
/// @param producerKind what its holder is: a legal entity's name is public
/// @param owners pseudonyms of the producer's accounts
/// @param jurisdiction region of the producer's place of production
/// @param originRegion region that it stands for; absent when it stands for none
/// @param number as it stands on packs; absent until it is issued
/// @param validFrom first Asia/Shanghai day on which it holds
/// @param validUntil last Asia/Shanghai day on which it holds
/// @param history its latest steps; all of them are in the ledger
public record Certificate(
        String producerId,
        ProducerKind producerKind,
        Set<String> owners,
        String jurisdiction,
        Scheme scheme,
        Category category,
        @Nullable String originRegion,
        CertificateStatus status,
        @Nullable String number,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Instant appliedAt,
        List<Step> history)
        implements OfProducer {
    private static final int LINES = 50;

    public Certificate {
        owners = Set.copyOf(owners);
        history = List.copyOf(history.subList(Math.max(0, history.size() - LINES), history.size()));
    }

    /// What it is worth on a day. One whose term is over is never valid, however late the clock that expires it.
    public CheckStatus standing(LocalDate today) {
        if (validFrom == null || validUntil == null) {
            return CheckStatus.UNKNOWN;
        }
        return switch (status) {
            case APPLIED, PASSED, FAILED -> CheckStatus.UNKNOWN;
            case REVOKED -> CheckStatus.REVOKED;
            case EXPIRED -> CheckStatus.EXPIRED;
            case SUSPENDED -> today.isAfter(validUntil) ? CheckStatus.EXPIRED : CheckStatus.SUSPENDED;
            case ISSUED ->
                today.isAfter(validUntil)
                        ? CheckStatus.EXPIRED
                        : today.isBefore(validFrom) ? CheckStatus.UNKNOWN : CheckStatus.VALID;
        };
    }

    /// When its term ends; empty when nothing waits for that.
    public Optional<Instant> endsAt() {
        boolean running = status == CertificateStatus.ISSUED || status == CertificateStatus.SUSPENDED;
        return running ? Optional.ofNullable(validUntil).map(LegalTime::endOf) : Optional.empty();
    }

    /// Whether goods of an origin are what it stands for.
    public boolean coversOrigin(String region) {
        return originRegion == null || Territory.of(originRegion).contains(region);
    }

    Certificate issued(String issuedNumber, LocalDate from, LocalDate until, Step step) {
        return moved(CertificateStatus.ISSUED, issuedNumber, from, until, step);
    }

    Certificate moved(CertificateStatus next, Step step) {
        return moved(next, number, validFrom, validUntil, step);
    }

    /// Name of the first fact in which another one differs that was applied for.
    Optional<String> differingFact(Certificate other) {
        if (!producerId.equals(other.producerId)) {
            return Optional.of("producerId");
        }
        if (scheme != other.scheme) {
            return Optional.of("scheme");
        }
        if (category != other.category) {
            return Optional.of("category");
        }
        return Objects.equals(originRegion, other.originRegion) ? Optional.empty() : Optional.of("originRegion");
    }

    private Certificate moved(
            CertificateStatus next,
            @Nullable String nextNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Step step) {
        var steps = new ArrayList<>(history);
        steps.add(step);
        return new Certificate(
                producerId,
                producerKind,
                owners,
                jurisdiction,
                scheme,
                category,
                originRegion,
                next,
                nextNumber,
                from,
                until,
                appliedAt,
                steps);
    }
}
