package dev.chengxin.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Makes servers that have just started a replica set.
public final class ReplicaSetAdmin {

    private static final int ALREADY_INITIALIZED = 23;
    private static final int ELECTION_TIMEOUT_MILLIS = 3_000;

    private final MongoDatabase admin;

    /// @param client reaches one server directly, see [#direct]
    public ReplicaSetAdmin(MongoClient client) {
        this.admin = client.getDatabase("admin");
    }

    /// A client of this one server, whatever its role in the set is.
    public static MongoClient direct(String address, Duration patience) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://" + address + "/?directConnection=true"))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .build());
    }

    /// Forms the set `name` of the servers at `addresses`, or moves a set of one that was formed earlier to its new
    /// address.
    public void formSetOf(String name, List<String> addresses) {
        try {
            admin.runCommand(new Document("replSetInitiate", configuration(name, addresses)));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_INITIALIZED) {
                throw e;
            }
            if (addresses.size() == 1) {
                moveTo(addresses.getFirst());
            }
        }
    }

    private static Document configuration(String name, List<String> addresses) {
        List<Document> members = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            members.add(new Document("_id", i).append("host", addresses.get(i)));
        }
        return new Document("_id", name)
                .append("members", members)
                .append("settings", new Document("electionTimeoutMillis", ELECTION_TIMEOUT_MILLIS));
    }

    private void moveTo(String address) {
        Document configuration =
                admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
        Document member = configuration.getList("members", Document.class).getFirst();
        if (!address.equals(member.getString("host"))) {
            member.append("host", address);
            configuration.append("version", configuration.getInteger("version") + 1);
            admin.runCommand(new Document("replSetReconfig", configuration).append("force", true));
        }
    }

    /// Whether this server takes writes now.
    public boolean isPrimary() {
        try {
            return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException _) {
            return false;
        }
    }
}
