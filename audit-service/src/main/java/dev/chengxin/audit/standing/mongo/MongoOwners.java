package dev.chengxin.audit.standing.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.chengxin.audit.standing.Owners;
import dev.chengxin.audit.standing.Registered;
import java.util.Optional;
import org.bson.Document;

/// A document per party that somebody registered as her own. The first registration is the only one.
public final class MongoOwners implements Owners {
    private static final String OWNER = "owner";

    private final MongoCollection<Document> owners;

    public MongoOwners(MongoDatabase database) {
        this.owners = database.getCollection("standing-owners");
    }

    @Override
    public void put(Registered registered) {
        owners.updateOne(
                eq(registered.partyId()),
                Updates.setOnInsert(OWNER, registered.owner()),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<String> of(String partyId) {
        return Optional.ofNullable(owners.find(eq(partyId)).first()).map(found -> found.getString(OWNER));
    }
}
