package dev.chengxin.score.events;

import dev.chengxin.score.Fact;
import dev.chengxin.score.Facts;
import dev.chengxin.score.Rulebooks;
import dev.chengxin.score.Standing;
import dev.chengxin.score.Standings;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// All parties of a ledger, in memory: what a fresh fold comes to. The order of readings of different aggregates
/// and repeats change nothing. Not safe for several threads.
public final class Parties {
    private final SortedMap<String, Facts> parties = new TreeMap<>();
    private final Map<String, Fact.Batch> batches = new HashMap<>();
    private final Map<String, Set<String>> offeredBy = new HashMap<>();
    private Rulebooks rulebooks = Rulebooks.none();

    /// Takes in what an event says.
    public void apply(Reading reading) {
        switch (reading) {
            case Reading.OfParties ofParties -> ofParties.partyIds().forEach(partyId -> tell(partyId, ofParties));
            case Reading.OfBatch(var _, var batch) -> {
                batches.merge(batch.batchId(), batch, Fact.Batch::and);
                offeredBy
                        .getOrDefault(batch.batchId(), Set.of())
                        .forEach(partyId -> facts(partyId).add(batch));
            }
            case Reading.OfRules(var activation, var rulebook) -> rulebooks = rulebooks.with(activation, rulebook);
        }
    }

    /// Everybody's facts, by id.
    public Collection<Facts> all() {
        return Collections.unmodifiableCollection(parties.values());
    }

    /// The rulebooks that were activated.
    public Rulebooks rulebooks() {
        return rulebooks;
    }

    /// The standing of a party.
    public Standing standing(Facts facts, Instant asOf) {
        return Standings.of(facts, rulebooks, asOf);
    }

    private void tell(String partyId, Reading.OfParties reading) {
        var facts = facts(partyId);
        reading.facts().forEach(facts::add);
        for (var batchId : reading.batchIds()) {
            offeredBy.computeIfAbsent(batchId, _ -> new HashSet<>()).add(partyId);
            facts.add(batches.getOrDefault(batchId, Fact.Batch.unknown(batchId)));
        }
    }

    private Facts facts(String partyId) {
        return parties.computeIfAbsent(partyId, Facts::of);
    }
}
