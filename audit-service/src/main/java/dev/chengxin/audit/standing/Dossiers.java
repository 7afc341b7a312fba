package dev.chengxin.audit.standing;

import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.score.Grade;
import dev.chengxin.score.PartyKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where dossiers are kept.
public interface Dossiers {
    /// The dossier of a party; empty while the ledger says nothing of it.
    Optional<Dossier> find(String partyId);

    /// Changes a dossier by what is decided on its present state; both in one write, so that neither a crash nor
    /// another instance comes between them. It is decided anew when somebody else was faster.
    ///
    /// @param decide from the present dossier, empty for a new one; empty when there is nothing to do
    /// @throws IllegalStateException when events wait to be sent; the entry has to come again
    void change(String partyId, Function<Optional<Dossier>, Optional<DossierChange>> decide);

    /// Dossiers that an audience may see, those with the least index first.
    List<Dossier> list(Selection selection, int limit, Audience audience);

    /// Which dossiers of a list are wanted.
    ///
    /// @param kind absent for both
    /// @param grade absent for all
    /// @param after the place of the last one that was seen; absent for the beginning
    record Selection(
            @Nullable PartyKind kind,
            @Nullable Grade grade,
            @Nullable Place after) {}

    /// A place in the order of a list.
    record Place(int index, String partyId) {}
}
