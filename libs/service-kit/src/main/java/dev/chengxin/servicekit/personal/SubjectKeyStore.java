package dev.chengxin.servicekit.personal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.types.Binary;

/// Key documents `{_id, key, createdAt}`: inserted once and never changed, until a tombstone `{_id, createdAt,
/// erasedAt}` takes their place. Whoever loses the insert uses the stored key. A key is used only once a majority
/// holds it, so that no fail-over can lose the key of something sealed.
final class SubjectKeyStore {
    static final String COLLECTION = "subject-keys";
    private static final String KEY = "key";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final MongoCollection<Document> keys;
    private final Aead wrapping;
    private final Clock clock;

    SubjectKeyStore(MongoDatabase database, Aead wrapping, Clock clock) {
        this.keys = database.getCollection(COLLECTION)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.wrapping = wrapping;
        this.clock = clock;
        registerAead();
    }

    /// @throws SubjectErasedException when there is a tombstone
    Aead findOrCreate(String subject) {
        Document found = keys.find(eq(subject)).first();
        return found == null ? create(subject) : unwrap(subject, found).orElseThrow(SubjectErasedException::new);
    }

    /// Empty for a tombstone and for an unknown subject.
    Optional<Aead> find(String subject) {
        return Optional.ofNullable(keys.find(eq(subject)).first()).flatMap(found -> unwrap(subject, found));
    }

    /// The keys of those of the subjects that have one.
    Map<String, Aead> find(Collection<String> subjects) {
        var found = new HashMap<String, Aead>();
        keys.find(in("_id", subjects)).forEach(document -> {
            String subject = document.getString("_id");
            unwrap(subject, document).ifPresent(key -> found.put(subject, key));
        });
        return found;
    }

    void erase(String subject) {
        keys.updateOne(eq(subject), combine(unset(KEY), set("erasedAt", now())), new UpdateOptions().upsert(true));
    }

    private Aead create(String subject) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrapping, subject.getBytes(UTF_8));
            keys.insertOne(new Document("_id", subject)
                    .append(KEY, new Binary(wrapped))
                    .append("createdAt", now()));
            return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a subject key cannot be made", e);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return unwrap(subject, committed(subject)).orElseThrow(SubjectErasedException::new);
            }
            throw e;
        }
    }

    /// The document that won the insert may not have reached a majority yet.
    private Document committed(String subject) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Document found = keys.find(eq(subject)).first();
            if (found != null) {
                return found;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new MongoTimeoutException("a subject key did not reach a majority in time");
    }

    private Optional<Aead> unwrap(String subject, Document document) {
        return Optional.ofNullable(document.get(KEY, Binary.class)).map(wrapped -> unwrap(subject, wrapped.getData()));
    }

    private Aead unwrap(String subject, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, subject.getBytes(UTF_8))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a subject key does not open under this master key", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void registerAead() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink's AEAD cannot be registered", e);
        }
    }
}
