package dev.chengxin.complaint.reference.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.chengxin.complaint.reference.KnownSubject;
import dev.chengxin.complaint.reference.KnownSubjects;
import dev.chengxin.complaint.reference.Subject;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.Markers;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// One document per subject, keyed by noun and id, so that a subject is found by the primary key.
public final class MongoKnownSubjects implements KnownSubjects {
    private static final String ID = "_id";
    private static final String JURISDICTION = "jurisdiction";
    private static final String OPERATOR = "operatorId";
    private static final String STREAMER = "streamerId";

    private final MongoCollection<Document> collection;

    public MongoKnownSubjects(MongoDatabase database) {
        this.collection = database.getCollection("known-subjects");
    }

    @Override
    public Optional<KnownSubject> find(Subject subject) {
        return Optional.ofNullable(
                        collection.find(new Document(ID, key(subject))).first())
                .map(document -> new KnownSubject(
                        subject,
                        document.getString(JURISDICTION),
                        document.getString(OPERATOR),
                        document.getString(STREAMER)));
    }

    @Override
    public boolean learn(KnownSubject known, Envelope cause) {
        var effect = new ArrayList<Bson>();
        effect.add(Updates.set(JURISDICTION, known.jurisdiction()));
        // An event that does not say whose it is takes nothing back that an earlier one said.
        if (known.operatorId() != null) {
            effect.add(Updates.set(OPERATOR, known.operatorId()));
        }
        if (known.streamerId() != null) {
            effect.add(Updates.set(STREAMER, known.streamerId()));
        }
        return Markers.of(cause).upsert(collection, key(known.subject()), Updates.combine(effect)) == Effect.APPLIED;
    }

    private static String key(Subject subject) {
        return subject.noun().text() + ":" + subject.id();
    }
}
