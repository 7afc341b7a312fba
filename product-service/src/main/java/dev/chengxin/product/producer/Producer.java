package dev.chengxin.product.producer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The aggregate of somebody who grows or makes goods (生产者).
///
/// @param creditCode public by law; absent for a farmer
/// @param codeOverridden whether a moderator recorded a code whose check characters are wrong
/// @param region of the place of production, which gives the jurisdiction
/// @param owners pseudonyms of the accounts that it belongs to
/// @param mandates the latest of each cooperative, in the order in which they were granted
public record Producer(
        ProducerKind kind,
        @Nullable String creditCode,
        boolean codeOverridden,
        String region,
        Set<String> owners,
        List<Mandate> mandates,
        Instant registeredAt) {
    public Producer {
        owners = Set.copyOf(owners);
        mandates = List.copyOf(mandates);
    }

    /// The mandate of a cooperative, running or not.
    public Optional<Mandate> mandate(String cooperativeId) {
        return mandates.stream()
                .filter(mandate -> mandate.cooperativeId().equals(cooperativeId))
                .findFirst();
    }

    /// The cooperatives that may act on a day.
    public List<String> cooperatives(LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.holds(day))
                .map(Mandate::cooperativeId)
                .toList();
    }

    Producer with(Mandate mandate) {
        var all = new ArrayList<>(mandates);
        all.removeIf(other -> other.cooperativeId().equals(mandate.cooperativeId()));
        all.add(mandate);
        return new Producer(kind, creditCode, codeOverridden, region, owners, all, registeredAt);
    }

    /// Name of the first fact in which another one differs that was registered for good.
    Optional<String> differingFact(Producer other) {
        if (kind != other.kind) {
            return Optional.of("kind");
        }
        if (creditCode == null ? other.creditCode != null : !creditCode.equals(other.creditCode)) {
            return Optional.of("creditCode");
        }
        return region.equals(other.region) ? Optional.empty() : Optional.of("region");
    }
}
