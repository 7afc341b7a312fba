package dev.chengxin.audit.standing;

import dev.chengxin.audit.fold.Progress;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.audit.standing.Assessor.News;
import dev.chengxin.score.Fact;
import dev.chengxin.score.Rulebooks;
import dev.chengxin.score.events.Reading;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes entries into the dossiers of those whom they concern, in the ledger's order. Every effect is durable
/// before the progress is, and each dossier knows the last entry in it, so that neither a crash anywhere nor a
/// second instance loses or doubles anything (`StandingFoldTest`).
public final class StandingFold {
    /// How many entries one round takes.
    static final int MOST = 500;

    private final OpenEntries entries;
    private final Progress progress;
    private final Dossiers dossiers;
    private final Batches batches;
    private final RulesOfLedger rules;
    private final Owners owners;
    private final InstantSource clock;
    private final Assessor assessor;
    private final EntryReader reader = new EntryReader();

    /// @param seat region code for parties whose place of business no entry named
    public StandingFold(
            OpenEntries entries,
            Progress progress,
            Dossiers dossiers,
            Batches batches,
            RulesOfLedger rules,
            Owners owners,
            InstantSource clock,
            String seat) {
        this.entries = entries;
        this.progress = progress;
        this.dossiers = dossiers;
        this.batches = batches;
        this.rules = rules;
        this.owners = owners;
        this.clock = clock;
        this.assessor = new Assessor(seat);
    }

    /// Takes in what is due.
    ///
    /// @return whether there may be more
    public boolean round() {
        var from = progress.applied();
        List<OpenEntry> due;
        long to;
        try (var look = entries.look(from, MOST, new Audience.Insider())) {
            due = look.visible().toList();
            to = look.to();
        }
        if (to == from) {
            return false;
        }
        var rulebooks = rules.read();
        for (var entry : due) {
            rulebooks = take(entry, rulebooks);
        }
        progress.advance(to);
        return to - from == MOST;
    }

    private Rulebooks take(OpenEntry entry, Rulebooks rulebooks) {
        var event = reader.parse(entry);
        reader.registered(event).ifPresent(owners::put);
        var told = reader.told(entry, event).orElse(null);
        if (told == null) {
            return rulebooks;
        }
        switch (told.reading()) {
            case Reading.OfParties parties -> tell(told, parties, rulebooks);
            case Reading.OfBatch batch -> tell(told, batch, rulebooks);
            case Reading.OfRules(var activation, var rulebook) -> {
                rules.add(activation, rulebook);
                return rulebooks.with(activation, rulebook);
            }
        }
        return rulebooks;
    }

    private void tell(Told told, Reading.OfParties reading, Rulebooks rulebooks) {
        var facts = new ArrayList<>(reading.facts());
        for (var batchId : reading.batchIds()) {
            facts.add(batches.offer(batchId, reading.partyIds(), told.index()));
        }
        var news = new News(told, reading.time(), reading.violationId().orElse(null), facts);
        for (var partyId : reading.partyIds()) {
            dossiers.change(partyId, before -> assess(partyId, before.orElse(null), news, rulebooks));
        }
    }

    /// Whoever has no dossier yet gets one with the offer, and what is known of the batch with it.
    private void tell(Told told, Reading.OfBatch reading, Rulebooks rulebooks) {
        var news = new News(told, reading.time(), null, List.<Fact>of(reading.batch()));
        for (var partyId : batches.tell(reading.batch(), told.index())) {
            dossiers.change(partyId, before -> before.flatMap(dossier -> assess(partyId, dossier, news, rulebooks)));
        }
    }

    private Optional<DossierChange> assess(String partyId, @Nullable Dossier before, News news, Rulebooks rulebooks) {
        return assessor.assess(partyId, before, news, rulebooks, clock.instant());
    }
}
