package dev.chengxin.complaint.reference;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/// Looks up subjects whose event may still be on its way. Only so many callers wait at a time; whoever comes when
/// all places are taken looks once, so that made-up ids cannot hold up the service (`PatientLookupTest`).
public final class PatientLookup {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final KnownSubjects known;
    private final Duration patience;
    private final Semaphore places;

    /// @param patience how long to wait for subjects that are not known yet, for all of a call together
    /// @param places how many callers may wait at a time
    public PatientLookup(KnownSubjects known, Duration patience, int places) {
        this.known = known;
        this.patience = patience;
        this.places = new Semaphore(places);
    }

    /// Those of the subjects that are known, or become known before the patience ends.
    public Map<Subject, KnownSubject> find(Collection<Subject> subjects) {
        var found = new HashMap<Subject, KnownSubject>();
        look(subjects, found);
        if (found.size() < subjects.size() && places.tryAcquire()) {
            try {
                await(subjects, found);
            } finally {
                places.release();
            }
        }
        return found;
    }

    private void await(Collection<Subject> subjects, Map<Subject, KnownSubject> found) {
        long end = System.nanoTime() + patience.toNanos();
        while (found.size() < subjects.size() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            look(subjects, found);
        }
    }

    private void look(Collection<Subject> subjects, Map<Subject, KnownSubject> found) {
        subjects.stream()
                .filter(subject -> !found.containsKey(subject))
                .forEach(subject -> known.find(subject).ifPresent(answer -> found.put(subject, answer)));
    }
}
