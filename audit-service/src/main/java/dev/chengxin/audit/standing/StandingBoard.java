package dev.chengxin.audit.standing;

import dev.chengxin.audit.fold.Progress;
import dev.chengxin.score.Standings;
import dev.chengxin.score.events.StandingData;
import java.time.Instant;
import java.util.Optional;

/// Where standings are looked up. They are computed when they are asked for, so that what has lapsed since the last
/// entry is lapsed.
public final class StandingBoard {
    private final Dossiers dossiers;
    private final RulesOfLedger rules;
    private final Progress progress;

    public StandingBoard(Dossiers dossiers, RulesOfLedger rules, Progress progress) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.progress = progress;
    }

    /// A standing, as far as it can be computed.
    public sealed interface Found {
        /// It is known.
        ///
        /// @param appliedThrough the last entry that was counted
        record Known(Dossier dossier, StandingData standing, long appliedThrough) implements Found {}

        /// What was known so long ago is forgotten in part.
        ///
        /// @param exactFrom the first instant that can be asked for
        record Forgotten(Dossier dossier, Instant exactFrom) implements Found {}
    }

    /// The standing of a party at an instant; empty when the ledger says nothing of it.
    public Optional<Found> find(String partyId, Instant asOf) {
        // In this order: what the progress covers is in the dossier that is read after it.
        var applied = progress.applied() - 1;
        return dossiers.find(partyId).map(dossier -> found(dossier, asOf, applied));
    }

    private Found found(Dossier dossier, Instant asOf, long applied) {
        var facts = dossier.facts();
        if (asOf.isBefore(facts.exactFrom())) {
            return new Found.Forgotten(dossier, facts.exactFrom());
        }
        var standing = StandingData.of(facts, Standings.of(facts, rules.read(), asOf));
        return new Found.Known(dossier, standing, Math.max(applied, dossier.appliedThrough()));
    }
}
