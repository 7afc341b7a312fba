package dev.chengxin.servicekit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Seals what belongs to a natural person, field by field, under a key per data subject. Erasing the key erases the
/// person from everything that was ever sealed, in backups too. A field is bound to its name and its aggregate:
/// moved elsewhere, it does not open.
public final class PersonalData {
    private final SubjectKeys subjectKeys;
    private final HmacKey blindIndex;

    PersonalData(SubjectKeys subjectKeys, HmacKey blindIndex) {
        this.subjectKeys = subjectKeys;
        this.blindIndex = blindIndex;
    }

    /// Personal data of a service, whose subject keys lie in the collection `subject-keys` of its own database.
    public static PersonalData in(MongoDatabase database, Keys keys, Clock clock) {
        var store = new SubjectKeyStore(database, keys.wrapping(), clock);
        return new PersonalData(new SubjectKeys(store), keys.hmac("blind-index"));
    }

    /// Seals fields; the subject's key is made when it has none.
    ///
    /// @param fields text by the name of its field
    /// @param aggregateId the aggregate that will hold the fields
    /// @throws SubjectErasedException when the subject was erased
    public Map<String, byte[]> seal(String subjectKeyId, Map<String, String> fields, String aggregateId) {
        Aead key = subjectKeys.forSealing(subjectKeyId);
        var sealed = new HashMap<String, byte[]>();
        fields.forEach((field, text) -> sealed.put(field, encrypt(key, text, binding(field, aggregateId))));
        return sealed;
    }

    /// Opens fields that [#seal] sealed. Those of an erased subject are absent from the result.
    ///
    /// @throws IllegalStateException when a field was changed, or belongs to another subject, field or aggregate
    public Map<String, String> open(String subjectKeyId, Map<String, byte[]> sealed, String aggregateId) {
        return subjectKeys
                .forOpening(subjectKeyId)
                .map(key -> open(key, sealed, aggregateId))
                .orElseGet(Map::of);
    }

    /// Seals a stream under a key of its own that the subject's key wraps; the subject's key is made when it has
    /// none.
    ///
    /// @param sealed takes what may be stored; closed together with the result
    /// @param field name of what is sealed
    /// @param aggregateId the aggregate that it belongs to
    /// @throws SubjectErasedException when the subject was erased
    public OutputStream sealing(String subjectKeyId, OutputStream sealed, String field, String aggregateId)
            throws IOException {
        return SealedStreams.seal(subjectKeys.forSealing(subjectKeyId), sealed, binding(field, aggregateId));
    }

    /// Opens a stream that [#sealing] sealed; empty when the subject was erased. Reading it fails with an
    /// `IOException` where it was changed, cut off, or belongs to another subject, field or aggregate.
    ///
    /// @throws IllegalStateException when its own key does not open for one of these reasons
    public Optional<InputStream> opening(String subjectKeyId, InputStream sealed, String field, String aggregateId)
            throws IOException {
        Optional<Aead> key = subjectKeys.forOpening(subjectKeyId);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(SealedStreams.open(key.get(), sealed, binding(field, aggregateId)));
    }

    /// Reads the keys of many subjects at once, before the fields of a whole list are opened.
    public void prepareToOpen(Collection<String> subjectKeyIds) {
        subjectKeys.load(subjectKeyIds);
    }

    /// What a value is looked up by, without the database knowing the value. Equal values of one purpose have equal
    /// indexes; normalise before.
    public String blindIndex(String purpose, String value) {
        return blindIndex.sign(purpose + "\0" + value);
    }

    /// Erases the subject's key for ever. Other processes forget it within 60 s. Blind indexes and request hashes
    /// are the owner's to remove.
    public void erase(String subjectKeyId) {
        subjectKeys.erase(subjectKeyId);
    }

    private static Map<String, String> open(Aead key, Map<String, byte[]> sealed, String aggregateId) {
        var opened = new HashMap<String, String>();
        sealed.forEach((field, bytes) -> opened.put(field, decrypt(key, bytes, binding(field, aggregateId))));
        return opened;
    }

    private static byte[] encrypt(Aead key, String text, byte[] binding) {
        try {
            return key.encrypt(text.getBytes(UTF_8), binding);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a field cannot be sealed", e);
        }
    }

    private static String decrypt(Aead key, byte[] bytes, byte[] binding) {
        try {
            return new String(key.decrypt(bytes, binding), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed field does not open: it was changed or moved", e);
        }
    }

    private static byte[] binding(String field, String aggregateId) {
        return (aggregateId + "\0" + field).getBytes(UTF_8);
    }
}
