package dev.chengxin.servicekit.aggregate;

import dev.chengxin.servicekit.outbox.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Turns aggregates into documents and updates, and back.
final class AggregateDocuments<S> {
    private final StateCodec<S> codec;
    private final int schema;
    private final BiFunction<String, S, Document> index;

    /// @param index what lists find an aggregate by, from its id and state; an empty document for nothing
    AggregateDocuments(StateCodec<S> codec, int schema, BiFunction<String, S, Document> index) {
        this.codec = codec;
        this.schema = schema;
        this.index = index;
    }

    Document created(
            String id,
            byte @Nullable [] requestHash,
            Change<S> change,
            Birth birth,
            List<OutboxEntry> entries,
            Instant now) {
        var document = new Document(Fields.ID, id)
                .append(Fields.VERSION, 1L)
                .append(Fields.SCHEMA, schema)
                .append(Fields.STATE, codec.write(change.state()))
                .append(Fields.EVENTS, (long) entries.size())
                .append(Fields.OUTBOX, documents(entries));
        if (!entries.isEmpty()) {
            document.append(Fields.PENDING_SINCE, Date.from(now));
        }
        if (change.dueAt() != null) {
            document.append(Fields.DUE_AT, Date.from(change.dueAt()));
        }
        if (requestHash != null) {
            document.append(Fields.REQUEST_HASH, new Binary(requestHash));
        }
        born(document, birth);
        var indexed = index.apply(id, change.state());
        if (!indexed.isEmpty()) {
            document.append(Fields.INDEXED, indexed);
        }
        var personal = new Document();
        change.personal().forEach((name, bytes) -> personal.append(name, new Binary(bytes)));
        return document.append(Fields.PERSONAL, personal);
    }

    private static void born(Document document, Birth birth) {
        var marker = birth.marker();
        if (marker != null) {
            document.append(Fields.MARKERS, new Document(marker.source(), marker.document()));
        }
        if (!birth.reserved().isEmpty()) {
            document.append(Fields.RESERVED, birth.reserved());
        }
        if (birth.createdBy() != null) {
            document.append(Fields.CREATED_BY, birth.createdBy());
        }
    }

    /// Only what differs is written: two changes of different fields leave each other's bytes alone, and the size
    /// of an update does not grow with the size of the aggregate. What lists find by is written whole each time, so
    /// that what an earlier version of the software computed does not outlive a write.
    Document updated(
            Stored<S> before, Change<S> change, List<OutboxEntry> entries, @Nullable Marker marker, Instant now) {
        var set = new Document(Fields.VERSION, before.version() + 1).append(Fields.SCHEMA, schema);
        var unset = new Document();
        stateDifference(codec.write(before.state()), codec.write(change.state()), set, unset);
        change.personal().forEach((name, bytes) -> set.append(Fields.PERSONAL + "." + name, new Binary(bytes)));
        if (marker != null) {
            set.append(Marker.field(marker.source()), marker.document());
        }
        var indexed = index.apply(before.id(), change.state());
        if (!indexed.isEmpty()) {
            set.append(Fields.INDEXED, indexed);
        }
        if (!Objects.equals(before.dueAt(), change.dueAt())) {
            setOrUnset(Fields.DUE_AT, change.dueAt() == null ? null : Date.from(change.dueAt()), set, unset);
        }
        var update = new Document();
        if (!entries.isEmpty()) {
            set.append(Fields.EVENTS, before.events() + entries.size());
            update.append("$push", new Document(Fields.OUTBOX, new Document("$each", documents(entries))))
                    .append("$min", new Document(Fields.PENDING_SINCE, Date.from(now)));
        }
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        return update.append("$set", set);
    }

    Stored<S> read(Document document) {
        var dueAt = document.getDate(Fields.DUE_AT);
        return new Stored<>(
                document.getString(Fields.ID),
                document.getLong(Fields.VERSION),
                document.getLong(Fields.EVENTS),
                codec.read(document.get(Fields.STATE, Document.class)),
                dueAt == null ? null : dueAt.toInstant(),
                personal(document),
                markers(document));
    }

    private static void stateDifference(Document before, Document after, Document set, Document unset) {
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                set.append(Fields.state(name), value);
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> unset.append(Fields.state(name), ""));
    }

    private static void setOrUnset(String name, @Nullable Object value, Document set, Document unset) {
        if (value == null) {
            unset.append(name, "");
        } else {
            set.append(name, value);
        }
    }

    private static Map<String, byte[]> personal(Document document) {
        var sealed = new HashMap<String, byte[]>();
        document.get(Fields.PERSONAL, new Document())
                .forEach((name, value) -> sealed.put(name, ((Binary) value).getData()));
        return sealed;
    }

    private static Map<String, Marker> markers(Document document) {
        var markers = new HashMap<String, Marker>();
        document.get(Fields.MARKERS, new Document())
                .forEach((source, marker) -> markers.put(source, Marker.read(source, (Document) marker)));
        return markers;
    }

    private static List<Document> documents(List<OutboxEntry> entries) {
        var documents = new ArrayList<Document>();
        entries.forEach(entry -> documents.add(entry.document()));
        return documents;
    }
}
