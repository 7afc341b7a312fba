package dev.chengxin.complaint.evidence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.evidence.EvidenceId;
import dev.chengxin.complaint.evidence.EvidenceStore;
import dev.chengxin.complaint.evidence.Upload;
import dev.chengxin.servicekit.personal.PersonalData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// Two collections: `evidence` says how far each file has come, `evidence-parts` holds the parts, found by the
/// file's id and where they begin. A part is inserted once and never changed; it counts when `received` has moved
/// past it, by an update that only one writer can win. What a crash leaves between the two is taken by the next
/// attempt (`EvidenceTest`).
public final class MongoEvidence implements EvidenceStore {
    private static final String ID = "_id";
    private static final String COMPLAINT = "complaint";
    private static final String RECEIVED = "received";
    private static final String UNFINISHED = "unfinished";
    private static final String TOUCHED_AT = "touchedAt";
    private static final String LENGTH = "length";
    private static final String BYTES = "bytes";
    private static final String NAME = "name";
    private static final long REMOVED = -1;
    private static final int ALL = 0;

    private final MongoCollection<Document> uploads;
    private final MongoCollection<Document> parts;
    private final PersonalData personal;

    public MongoEvidence(MongoDatabase database, PersonalData personal) {
        this.uploads = durable(database.getCollection("evidence"));
        this.parts = durable(database.getCollection("evidence-parts"));
        this.personal = personal;
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> collection) {
        return collection
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /// Creates the indexes that are missing.
    public void createIndexes() {
        uploads.createIndex(Indexes.ascending(COMPLAINT));
        uploads.createIndex(Indexes.ascending(UNFINISHED, TOUCHED_AT));
    }

    @Override
    public Optional<Upload> find(EvidenceId id) {
        return Optional.ofNullable(
                        uploads.find(and(eq(ID, id.value()), gte(RECEIVED, 0L))).first())
                .map(this::read);
    }

    @Override
    public Optional<Upload> begin(Upload upload, Instant now) {
        var name = personal.seal(
                upload.subjectKey(),
                Map.of(NAME, Objects.requireNonNull(upload.name())),
                upload.id().value());
        try {
            uploads.insertOne(new Document(ID, upload.id().value())
                    .append(COMPLAINT, upload.complaint().value())
                    .append("subjectKey", upload.subjectKey())
                    .append(NAME, new Binary(Objects.requireNonNull(name.get(NAME))))
                    .append("size", upload.size())
                    .append("sha256", upload.sha256())
                    .append(RECEIVED, 0L)
                    .append(UNFINISHED, true)
                    .append(TOUCHED_AT, Date.from(now)));
        } catch (MongoWriteException e) {
            requireDuplicate(e);
        }
        return find(upload.id());
    }

    @Override
    public List<Upload> unfinished(ComplaintId complaint) {
        return list(and(eq(COMPLAINT, complaint.value()), eq(UNFINISHED, true), gte(RECEIVED, 0L)), ALL);
    }

    @Override
    public Optional<Upload> append(Upload upload, byte[] part, Instant now) {
        String id = upload.id().value();
        long offset = upload.received();
        int length = store(upload, part);
        boolean moved = uploads.updateOne(
                                and(eq(ID, id), eq(RECEIVED, offset)),
                                Updates.combine(
                                        Updates.set(RECEIVED, offset + length),
                                        Updates.set(TOUCHED_AT, Date.from(now))))
                        .getMatchedCount()
                == 1;
        Optional<Upload> after = find(upload.id());
        if (!moved && after.isEmpty()) {
            parts.deleteOne(eq(ID, partId(id, offset)));
        }
        return after;
    }

    /// @return the length of the part that stands there now
    private int store(Upload upload, byte[] part) {
        String id = upload.id().value();
        long offset = upload.received();
        try {
            parts.insertOne(new Document(ID, partId(id, offset))
                    .append(LENGTH, part.length)
                    .append(BYTES, new Binary(seal(upload, offset, part))));
            return part.length;
        } catch (MongoWriteException e) {
            requireDuplicate(e);
            return length(id, offset).orElse(part.length);
        }
    }

    private OptionalInt length(String id, long offset) {
        Document found = parts.find(eq(ID, partId(id, offset)))
                .projection(Projections.include(LENGTH))
                .first();
        return found == null ? OptionalInt.empty() : OptionalInt.of(found.getInteger(LENGTH));
    }

    private byte[] seal(Upload upload, long offset, byte[] part) {
        var sealed = new ByteArrayOutputStream(part.length + 1024);
        try (var sealing = personal.sealing(
                upload.subjectKey(), sealed, partName(offset), upload.id().value())) {
            sealing.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealed.toByteArray();
    }

    @Override
    public Optional<InputStream> open(EvidenceId id, String subjectKey, long size) throws IOException {
        Optional<InputStream> first = part(id.value(), subjectKey, 0);
        return first.map(start -> new PartsStream(start, size, offset -> part(id.value(), subjectKey, offset)));
    }

    private Optional<InputStream> part(String id, String subjectKey, long offset) throws IOException {
        Document found = parts.find(eq(ID, partId(id, offset))).first();
        if (found == null) {
            throw new IOException("a part of a file is missing");
        }
        byte[] sealed = found.get(BYTES, Binary.class).getData();
        return personal.opening(subjectKey, new ByteArrayInputStream(sealed), partName(offset), id);
    }

    @Override
    public void keep(EvidenceId id) {
        uploads.updateOne(eq(ID, id.value()), Updates.set(UNFINISHED, false));
    }

    /// Marks it first, so that no part is taken any more and the sweep goes on where a crash stops this.
    @Override
    public void remove(EvidenceId id) {
        uploads.updateOne(eq(ID, id.value()), Updates.set(RECEIVED, REMOVED));
        // Everything whose id begins with the file's and a stroke; "0" is the character behind it.
        parts.deleteMany(and(gte(ID, id.value() + "/"), lt(ID, id.value() + "0")));
        uploads.deleteOne(eq(ID, id.value()));
    }

    @Override
    public List<Upload> untouchedSince(Instant instant, int limit) {
        return list(and(eq(UNFINISHED, true), lt(TOUCHED_AT, Date.from(instant))), limit);
    }

    private List<Upload> list(Bson filter, int limit) {
        var found = new ArrayList<Upload>();
        uploads.find(filter).limit(limit).forEach(document -> found.add(read(document)));
        return found;
    }

    private Upload read(Document document) {
        String id = document.getString(ID);
        String subjectKey = document.getString("subjectKey");
        byte[] name = document.get(NAME, Binary.class).getData();
        return new Upload(
                new EvidenceId(id),
                new ComplaintId(document.getString(COMPLAINT)),
                subjectKey,
                personal.open(subjectKey, Map.of(NAME, name), id).get(NAME),
                document.getLong("size"),
                document.getString("sha256"),
                document.getLong(RECEIVED));
    }

    private static String partId(String id, long offset) {
        return id + "/" + offset;
    }

    private static String partName(long offset) {
        return "part-" + offset;
    }

    private static void requireDuplicate(MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
    }
}
