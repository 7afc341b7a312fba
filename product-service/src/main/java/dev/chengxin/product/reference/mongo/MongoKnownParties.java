package dev.chengxin.product.reference.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.product.reference.KnownParties;
import dev.chengxin.product.reference.KnownParty;
import dev.chengxin.product.reference.Noun;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.Markers;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// One document per party, keyed by noun and id, so that a party is found by the primary key.
public final class MongoKnownParties implements KnownParties {
    private static final String ID = "_id";
    private static final String JURISDICTION = "jurisdiction";
    private static final String OPERATOR = "operatorId";
    private static final String OWNER = "owner";

    private final MongoCollection<Document> collection;

    public MongoKnownParties(MongoDatabase database) {
        this.collection = database.getCollection("known-parties");
    }

    @Override
    public Optional<KnownParty> find(Noun noun, String id) {
        return Optional.ofNullable(
                        collection.find(new Document(ID, key(noun, id))).first())
                .map(document -> new KnownParty(
                        noun,
                        id,
                        document.getString(JURISDICTION),
                        document.getString(OPERATOR),
                        document.getString(OWNER)));
    }

    @Override
    public boolean learn(KnownParty party, Envelope cause) {
        var effect = new ArrayList<Bson>();
        effect.add(Updates.set(JURISDICTION, party.jurisdiction()));
        // An event that does not say whose it is takes nothing back that an earlier one said.
        if (party.operatorId() != null) {
            effect.add(Updates.set(OPERATOR, party.operatorId()));
        }
        party.ownedBy().ifPresent(owner -> effect.add(Updates.set(OWNER, owner)));
        return Markers.of(cause).upsert(collection, key(party.noun(), party.id()), Updates.combine(effect))
                == Effect.APPLIED;
    }

    private static String key(Noun noun, String id) {
        return noun.text() + ":" + id;
    }
}
