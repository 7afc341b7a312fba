package dev.chengxin.servicekit.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;

/// The keys of data subjects, kept in memory for at most a minute so that an erasure elsewhere takes hold.
final class SubjectKeys {
    static final Duration KEPT = Duration.ofSeconds(50);
    private static final int MOST = 10_000;

    private final SubjectKeyStore store;
    private final Cache<String, Aead> cache;

    SubjectKeys(SubjectKeyStore store) {
        this(store, Ticker.systemTicker());
    }

    SubjectKeys(SubjectKeyStore store, Ticker ticker) {
        this.store = store;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /// The subject's key, made when there is none.
    Aead forSealing(String subject) {
        return cache.get(subject, store::findOrCreate);
    }

    /// The subject's key, empty when it was erased or never made.
    Optional<Aead> forOpening(String subject) {
        return Optional.ofNullable(
                cache.get(subject, missing -> store.find(missing).orElse(null)));
    }

    /// Reads the keys that are not in memory, in one look-up.
    void load(Collection<String> subjects) {
        var missing = new HashSet<>(subjects);
        missing.removeAll(cache.getAllPresent(subjects).keySet());
        if (!missing.isEmpty()) {
            cache.putAll(store.find(missing));
        }
    }

    void erase(String subject) {
        store.erase(subject);
        cache.invalidate(subject);
    }
}
