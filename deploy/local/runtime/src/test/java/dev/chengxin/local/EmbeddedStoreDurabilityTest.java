package dev.chengxin.local;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded store is killed while clients insert, count and fight for unique names, several times on the same
/// data.
class EmbeddedStoreDurabilityTest {

    private static final int ROUNDS = 8;
    private static final int CLIENTS = 8;
    private static final int NAMES = 400;
    private static final int PADDING = 300;

    private final Set<String> acknowledgedInserts = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Long> acknowledgedCounts = new ConcurrentHashMap<>();
    private final Map<Integer, Long> readCounts = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledgedNames = new ConcurrentHashMap<>();

    @Test
    void loses_no_acknowledged_write_and_breaks_no_unique_index_when_it_is_killed(@TempDir Path folder)
            throws Exception {
        try (EmbeddedStoreProcess store = EmbeddedStoreProcess.start(EmbeddedStoreSettings.in(folder))) {
            createIndex(store);
            for (int round = 0; round < ROUNDS; round++) {
                killUnderLoad(store, round);
                store.restart();
                check(store);
            }
        }
        assertThat(acknowledgedInserts).hasSizeGreaterThan(1_000);
        assertThat(acknowledgedNames).hasSizeGreaterThan(NAMES / 4);
        System.out.println("Embedded store: " + acknowledgedInserts.size() + " acknowledged inserts, "
                + acknowledgedCounts.values().stream()
                        .mapToLong(Long::longValue)
                        .sum() + " acknowledged updates, "
                + ROUNDS + " kills, none lost.");
    }

    private void createIndex(EmbeddedStoreProcess store) {
        try (MongoClient client = client(store)) {
            names(client).createIndex(ascending("name"), new IndexOptions().unique(true));
            for (int i = 0; i < CLIENTS; i++) {
                counters(client).insertOne(new Document("_id", i).append("count", 0L));
            }
        }
    }

    private void killUnderLoad(EmbeddedStoreProcess store, int round) throws Exception {
        int before = acknowledgedInserts.size();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(clients.submit(() -> writeUntilKilled(store, round, number)));
            }
            int enough = before + 150 + RandomGenerator.getDefault().nextInt(300);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> acknowledgedInserts.size() >= enough);
            store.kill();
            for (Future<?> client : running) {
                client.get(20, TimeUnit.SECONDS);
            }
        }
    }

    private void writeUntilKilled(EmbeddedStoreProcess store, int round, int number) {
        RandomGenerator random = RandomGenerator.getDefault();
        try (MongoClient client = client(store)) {
            for (int i = 0; true; i++) {
                String id = round + "-" + number + "-" + i;
                inserts(client)
                        .insertOne(new Document("_id", id).append("padding", "x".repeat(random.nextInt(PADDING))));
                acknowledgedInserts.add(id);
                count(client, number);
                takeName(client, id, "name " + random.nextInt(NAMES));
                readCounter(client, random.nextInt(CLIENTS));
            }
        } catch (MongoSocketException | MongoTimeoutException _) {
            // The store is gone; any other error is one of the store and fails the test.
        }
    }

    private void count(MongoClient client, int number) {
        Document counter =
                Objects.requireNonNull(counters(client).find(eq("_id", number)).first());
        long count = counter.getLong("count");
        long changed = counters(client)
                .updateOne(and(eq("_id", number), eq("count", count)), inc("count", 1L))
                .getModifiedCount();
        assertThat(changed).isEqualTo(1);
        acknowledgedCounts.put(number, count + 1);
    }

    /// What a reader has seen must not be taken back either.
    private void readCounter(MongoClient client, int number) {
        Document counter =
                Objects.requireNonNull(counters(client).find(eq("_id", number)).first());
        readCounts.merge(number, counter.getLong("count"), Math::max);
    }

    private void takeName(MongoClient client, String id, String name) {
        try {
            names(client).insertOne(new Document("_id", id).append("name", name));
            assertThat(acknowledgedNames.put(name, id))
                    .as("second owner of " + name)
                    .isNull();
        } catch (MongoWriteException e) {
            assertThat(e.getCode()).isEqualTo(11000);
        }
    }

    private void check(EmbeddedStoreProcess store) {
        try (MongoClient client = client(store)) {
            Set<String> present = new HashSet<>();
            inserts(client).find().forEach(document -> present.add(document.getString("_id")));
            assertThat(present).containsAll(acknowledgedInserts);

            for (Document counter : counters(client).find()) {
                int number = counter.getInteger("_id");
                assertThat(counter.getLong("count"))
                        .isGreaterThanOrEqualTo(acknowledgedCounts.getOrDefault(number, 0L))
                        .isGreaterThanOrEqualTo(readCounts.getOrDefault(number, 0L));
            }
            checkNames(client);
        }
    }

    private void checkNames(MongoClient client) {
        Map<String, String> owners = new HashMap<>();
        for (Document document : names(client).find()) {
            String name = document.getString("name");
            assertThat(owners.put(name, document.getString("_id")))
                    .as("second owner of " + name)
                    .isNull();
            assertThat(names(client).find(eq("name", name)))
                    .as("found by the index")
                    .containsExactly(document);
        }
        assertThat(owners).containsAllEntriesOf(acknowledgedNames);
        // A name that was written but not acknowledged is taken as well.
        acknowledgedNames.putAll(owners);
        IntStream.range(0, NAMES)
                .mapToObj(i -> "name " + i)
                .filter(owners::containsKey)
                .limit(20)
                .forEach(name ->
                        assertThat(refuses(client, name)).as("refuses " + name).isTrue());
    }

    private static boolean refuses(MongoClient client, String name) {
        try {
            names(client).insertOne(new Document("name", name));
            return false;
        } catch (MongoWriteException e) {
            return e.getCode() == 11000;
        }
    }

    private static MongoClient client(EmbeddedStoreProcess store) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri("test")))
                .retryWrites(false)
                .retryReads(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build());
    }

    private static MongoCollection<Document> inserts(MongoClient client) {
        return client.getDatabase("test").getCollection("inserts");
    }

    private static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("test").getCollection("counters");
    }

    private static MongoCollection<Document> names(MongoClient client) {
        return client.getDatabase("test").getCollection("names");
    }
}
