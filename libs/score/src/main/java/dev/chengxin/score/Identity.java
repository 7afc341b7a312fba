package dev.chengxin.score;

import dev.chengxin.score.Fact.OnAir;
import dev.chengxin.score.Fact.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who a party is and until when that holds. What is said of others is passed over.
final class Identity implements Shelf {
    /// What names a business says more than what names none, and what was said later more than what was said
    /// before.
    private static final Comparator<OnAir> SAYS_MORE = Comparator.<OnAir, Boolean>comparing(
                    fact -> fact.operatorId() != null)
            .thenComparing(OnAir::at)
            .thenComparing(fact -> String.valueOf(fact.operatorId()));

    private final String partyId;
    private final History<Verified> checks = new History<>();
    private @Nullable OnAir onAir;

    Identity(String partyId) {
        this.partyId = partyId;
    }

    boolean put(OnAir fact) {
        if (!fact.streamerId().equals(partyId) || (onAir != null && SAYS_MORE.compare(onAir, fact) >= 0)) {
            return false;
        }
        onAir = fact;
        return true;
    }

    boolean put(Verified fact) {
        return fact.partyId().equals(partyId) && checks.put(fact.stamp(), fact);
    }

    boolean isStreamer() {
        return onAir != null;
    }

    Optional<String> operatorId() {
        return onAir == null ? Optional.of(partyId) : Optional.ofNullable(onAir.operatorId());
    }

    @Nullable
    Instant renewBy(Instant asOf) {
        return checks.at(asOf).map(Verified::renewBy).orElse(null);
    }

    @Override
    public Stream<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (onAir != null) {
            facts.add(onAir);
        }
        checks.forEach((_, fact) -> facts.add(fact));
        return facts.stream();
    }

    @Override
    public void prune(Instant from) {
        checks.prune(from);
    }
}
