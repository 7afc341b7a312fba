package dev.chengxin.product.reference;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Looks up what an event may still be on its way to tell. Only so many callers wait at a time; whoever comes when
/// all places are taken looks once, so that made-up ids cannot hold up the service (`PatientLookupTest`).
public final class PatientLookup {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final KnownParties known;
    private final Duration patience;
    private final Semaphore places;

    /// @param patience how long to wait for one that is not known yet
    /// @param places how many callers may wait at a time
    public PatientLookup(KnownParties known, Duration patience, int places) {
        this.known = known;
        this.patience = patience;
        this.places = new Semaphore(places);
    }

    /// The streamer, when it is known or becomes so before the patience ends.
    public Optional<KnownParty> streamer(String id) {
        return await(() -> known.find(Noun.STREAMER, id));
    }

    /// Who is behind a room: a business, or a streamer who runs her room herself.
    public Optional<KnownParty> operator(String id) {
        return await(() -> known.find(Noun.OPERATOR, id)
                .or(() -> known.find(Noun.STREAMER, id).filter(streamer -> id.equals(streamer.operatorId()))));
    }

    private Optional<KnownParty> await(Supplier<Optional<KnownParty>> look) {
        Optional<KnownParty> found = look.get();
        if (found.isPresent() || !places.tryAcquire()) {
            return found;
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (found.isEmpty() && System.nanoTime() - end < 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
                found = look.get();
            }
            return found;
        } finally {
            places.release();
        }
    }
}
