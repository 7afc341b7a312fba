package dev.chengxin.complaint.reference;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Looks up subjects whose event may still be on its way.
public final class PatientLookup {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final KnownSubjects known;
    private final Duration patience;

    /// @param patience how long to wait for a subject that is not known yet
    public PatientLookup(KnownSubjects known, Duration patience) {
        this.known = known;
        this.patience = patience;
    }

    /// The subject, as soon as it is known; empty when it is not by the end of the patience.
    public Optional<KnownSubject> find(Subject subject) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<KnownSubject> found = known.find(subject);
        while (found.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = known.find(subject);
        }
        return found;
    }
}
