package dev.chengxin.score.events;

import dev.chengxin.score.Fact;
import dev.chengxin.score.Rulebook;
import dev.chengxin.score.Stamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an event says to those who keep standings.
public sealed interface Reading {
    /// It is about a streamer, an operator or both; all facts go to both, and each takes what concerns it.
    ///
    /// @param time when it happened
    /// @param streamerId absent when only the operator is concerned
    /// @param operatorId absent when it is not known
    record OfParties(
            Instant time,
            @Nullable String streamerId,
            @Nullable String operatorId,
            List<Fact> facts) implements Reading {
        public OfParties {
            facts = List.copyOf(facts);
        }

        /// The parties, a farmer who runs her own room once.
        public Set<String> partyIds() {
            return Stream.of(streamerId, operatorId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /// The batches that were offered.
        public Set<String> batchIds() {
            return facts.stream()
                    .filter(Fact.Offered.class::isInstance)
                    .map(fact -> ((Fact.Offered) fact).batchId())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /// The violation concerned; empty when there is none, so that points cannot change by it.
        public Optional<String> violationId() {
            return facts.stream()
                    .map(OfParties::violationOf)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private static Optional<String> violationOf(Fact fact) {
            return switch (fact) {
                case Fact.Confirmed confirmed -> Optional.of(confirmed.violationId());
                case Fact.Overturned overturned -> Optional.of(overturned.violationId());
                case Fact.Appealed appealed -> Optional.of(appealed.violationId());
                case Fact.AppealDecided decided -> Optional.of(decided.violationId());
                case Fact.OnAir _,
                        Fact.Verified _,
                        Fact.Trained _,
                        Fact.Admitted _,
                        Fact.Imposed _,
                        Fact.Lifted _,
                        Fact.Closed _,
                        Fact.Counted _,
                        Fact.Offered _,
                        Fact.Batch _ -> Optional.empty();
            };
        }
    }

    /// It is about a batch, and so about whoever offers it.
    ///
    /// @param time when it happened
    record OfBatch(Instant time, Fact.Batch batch) implements Reading {}

    /// A rulebook was activated.
    record OfRules(Stamp activation, Rulebook rulebook) implements Reading {}
}
