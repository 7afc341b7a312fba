package dev.chengxin.product.reference;

import dev.chengxin.contracts.Envelope;
import java.util.Optional;

/// The parties that this service has heard of.
public interface KnownParties {
    Optional<KnownParty> find(Noun noun, String id);

    /// Takes note of a party.
    ///
    /// @param cause the event that tells of it
    /// @return false when the event was heard before
    boolean learn(KnownParty party, Envelope cause);
}
