package dev.chengxin.audit.standing;

import dev.chengxin.audit.fold.Progress;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.contracts.AuditEvent;
import dev.chengxin.score.Fact;
import dev.chengxin.score.Rulebook;
import dev.chengxin.score.Rulebooks;
import dev.chengxin.score.Stamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All that the fold keeps, in memory. It dies before or after a write that a test chooses.
public final class MemoryStore implements Dossiers, Batches, RulesOfLedger, Owners, Progress {
    public final Map<String, Dossier> dossiers = new TreeMap<>();
    public final Map<String, List<AuditEvent>> published = new LinkedHashMap<>();
    private final Map<String, Fact.Batch> batches = new HashMap<>();
    private final Map<String, Map<String, Long>> offeredBy = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private Rulebooks rulebooks = Rulebooks.none();
    private long applied;
    private int writes;
    private int diesBefore = Integer.MAX_VALUE;

    /// Dies for good at a write; a second process is revived.
    void dieBefore(int write) {
        diesBefore = write;
    }

    void revive() {
        diesBefore = Integer.MAX_VALUE;
    }

    int writes() {
        return writes;
    }

    private void write(Runnable effect) {
        writes++;
        if (writes > diesBefore) {
            throw new IllegalStateException("killed");
        }
        effect.run();
    }

    @Override
    public Optional<Dossier> find(String partyId) {
        return Optional.ofNullable(dossiers.get(partyId));
    }

    @Override
    public void change(String partyId, Function<Optional<Dossier>, Optional<DossierChange>> decide) {
        decide.apply(find(partyId))
                .ifPresent(change -> write(() -> {
                    dossiers.put(partyId, change.dossier());
                    published.computeIfAbsent(partyId, _ -> new ArrayList<>()).addAll(change.events());
                }));
    }

    @Override
    public List<Dossier> list(Selection selection, int limit, Audience audience) {
        return List.copyOf(dossiers.values());
    }

    @Override
    public Fact.Batch offer(String batchId, Set<String> partyIds, long index) {
        write(() -> {
            var offers = offeredBy.computeIfAbsent(batchId, _ -> new HashMap<>());
            partyIds.forEach(partyId -> offers.merge(partyId, index, Math::min));
        });
        return batches.getOrDefault(batchId, Fact.Batch.unknown(batchId));
    }

    @Override
    public Set<String> tell(Fact.Batch batch, long index) {
        write(() -> batches.merge(batch.batchId(), batch, Fact.Batch::and));
        return offeredBy.getOrDefault(batch.batchId(), Map.of()).entrySet().stream()
                .filter(offer -> offer.getValue() < index)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Rulebooks read() {
        return rulebooks;
    }

    @Override
    public void add(Stamp activation, Rulebook rulebook) {
        write(() -> rulebooks = rulebooks.with(activation, rulebook));
    }

    @Override
    public void put(Registered registered) {
        write(() -> owners.putIfAbsent(registered.partyId(), registered.owner()));
    }

    @Override
    public Optional<String> of(String partyId) {
        return Optional.ofNullable(owners.get(partyId));
    }

    @Override
    public long applied() {
        return applied;
    }

    @Override
    public void advance(long through) {
        write(() -> applied = Math.max(applied, through));
    }
}
