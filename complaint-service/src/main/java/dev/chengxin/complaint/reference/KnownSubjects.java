package dev.chengxin.complaint.reference;

import dev.chengxin.contracts.Envelope;
import java.util.Optional;

/// The subjects that this service has heard of.
public interface KnownSubjects {
    Optional<KnownSubject> find(Subject subject);

    /// Takes note of a subject.
    ///
    /// @param cause the event that tells of it
    /// @return false when the event was heard before
    boolean learn(KnownSubject subject, Envelope cause);
}
