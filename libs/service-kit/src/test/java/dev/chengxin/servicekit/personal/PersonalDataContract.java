package dev.chengxin.servicekit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
abstract class PersonalDataContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> FIELDS = Map.of("name", "王小明", "phone", "13800138000");

    private @Nullable Store store;
    private @Nullable MongoClient client;
    private MongoDatabase database;
    private Keys keys;
    private PersonalData personal;

    /// A store that runs.
    ///
    /// @param uri its address with the database `personal`
    record Store(String uri, Runnable stop) {}

    abstract Store startStore(Path folder);

    @BeforeAll
    void start(@TempDir Path folder) {
        store = startStore(folder.resolve("store"));
        client = MongoClients.create(store.uri());
        keys = Keys.open(folder.resolve("keys"), true);
    }

    @AfterAll
    void stop() {
        if (store != null && client != null) {
            client.close();
            store.stop().run();
        }
    }

    @BeforeEach
    void empty() {
        database = Objects.requireNonNull(client).getDatabase("personal");
        database.drop();
        personal = PersonalData.in(database, keys, CLOCK);
    }

    @Test
    void opensWhatItSealed() {
        var sealed = personal.seal("subject", FIELDS, "complaint-1");

        assertThat(personal.open("subject", sealed, "complaint-1")).isEqualTo(FIELDS);
        assertThat(PersonalData.in(database, keys, CLOCK).open("subject", sealed, "complaint-1"))
                .isEqualTo(FIELDS);
    }

    @Test
    void keysThatWereReadTogetherAreNotReadAgain() {
        var sealed = personal.seal("subject", FIELDS, "complaint-1");
        personal.seal("erased", FIELDS, "complaint-2");
        personal.erase("erased");
        var reader = PersonalData.in(database, keys, CLOCK);

        reader.prepareToOpen(List.of("subject", "subject", "erased", "unknown"));
        database.drop();

        assertThat(reader.open("subject", sealed, "complaint-1")).isEqualTo(FIELDS);
        assertThat(reader.open("erased", sealed, "complaint-1")).isEmpty();
    }

    @Test
    void hidesTextAndKeyFromTheDatabase() {
        var sealed = personal.seal("subject", FIELDS, "complaint-1");
        String stored = subjectKey("subject").toJson();

        sealed.values()
                .forEach(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .doesNotContain("王小明")
                        .doesNotContain("13800138000"));
        assertThat(stored).contains("createdAt").doesNotContain("erasedAt");
        assertThat(personal.seal("subject", FIELDS, "complaint-1").get("name")).isNotEqualTo(sealed.get("name"));
    }

    @Test
    void bindsAFieldToItsNameItsAggregateAndItsSubject() {
        var sealed = personal.seal("subject", FIELDS, "complaint-1");
        personal.seal("other", FIELDS, "complaint-1");
        var swapped = new HashMap<String, byte[]>();
        swapped.put("name", sealed.get("phone"));

        assertThatThrownBy(() -> personal.open("subject", swapped, "complaint-1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> personal.open("subject", sealed, "complaint-2"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> personal.open("other", sealed, "complaint-1"))
                .isInstanceOf(IllegalStateException.class);
        Objects.requireNonNull(sealed.get("name"))[20] ^= 1;
        assertThatThrownBy(() -> personal.open("subject", sealed, "complaint-1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensAStreamThatItSealedWhereItBelongsAndWhole() throws IOException {
        byte[] text = "照片".repeat(600_000).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = sealStream(text);

        assertThat(openStream(sealed, "subject", "part-0", "file-1")).isEqualTo(text);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("照片");
        assertThatThrownBy(() -> openStream(sealed, "subject", "part-1", "file-1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> openStream(sealed, "subject", "part-0", "file-2"))
                .isInstanceOf(IllegalStateException.class);
        byte[] cut = Arrays.copyOf(sealed, sealed.length - 1_000_000);
        assertThatThrownBy(() -> openStream(cut, "subject", "part-0", "file-1")).isInstanceOf(IOException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> openStream(sealed, "subject", "part-0", "file-1"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void opensNoStreamOfWhoWasErased() throws IOException {
        byte[] sealed = sealStream(new byte[] {1, 2, 3});

        personal.erase("subject");

        assertThat(personal.opening("subject", new ByteArrayInputStream(sealed), "part-0", "file-1"))
                .isEmpty();
        assertThatThrownBy(() -> sealStream(new byte[] {1})).isInstanceOf(SubjectErasedException.class);
    }

    private byte[] sealStream(byte[] text) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var sealing = personal.sealing("subject", sealed, "part-0", "file-1")) {
            sealing.write(text);
        }
        return sealed.toByteArray();
    }

    private byte[] openStream(byte[] sealed, String subject, String field, String aggregate) throws IOException {
        try (var opened = personal.opening(subject, new ByteArrayInputStream(sealed), field, aggregate)
                .orElseThrow()) {
            return opened.readAllBytes();
        }
    }

    @Test
    void opensNothingUnderAnotherMasterKey(@TempDir Path elsewhere) {
        var sealed = personal.seal("subject", FIELDS, "complaint-1");
        var foreign = PersonalData.in(database, Keys.open(elsewhere, true), CLOCK);

        assertThatThrownBy(() -> foreign.open("subject", sealed, "complaint-1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void erasesASubjectForEver() {
        var sealed = personal.seal("subject", FIELDS, "complaint-1");

        personal.erase("subject");

        assertThat(personal.open("subject", sealed, "complaint-1")).isEmpty();
        assertThatThrownBy(() -> personal.seal("subject", FIELDS, "complaint-1"))
                .isInstanceOf(SubjectErasedException.class);
        Document tombstone = subjectKey("subject");
        assertThat(tombstone).containsKey("erasedAt").doesNotContainKey("key");
    }

    @Test
    void erasesASubjectThatHasNoKeyYet() {
        personal.erase("unknown");

        assertThatThrownBy(() -> personal.seal("unknown", FIELDS, "complaint-1"))
                .isInstanceOf(SubjectErasedException.class);
    }

    @Test
    void forgetsAKeyThatAnotherProcessErasedWithinAMinute() {
        var now = new AtomicLong();
        var store = new SubjectKeyStore(database, keys.wrapping(), CLOCK);
        var here = new PersonalData(new SubjectKeys(store, now::get), keys.hmac("blind-index"));
        var sealed = here.seal("subject", FIELDS, "complaint-1");
        PersonalData.in(database, keys, CLOCK).erase("subject");

        assertThat(here.open("subject", sealed, "complaint-1")).isEqualTo(FIELDS);
        now.addAndGet(60_000_000_000L);
        assertThat(here.open("subject", sealed, "complaint-1")).isEmpty();
        assertThat(SubjectKeys.KEPT).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void sealsUnderOneKeyWhenManySealAtOnce() throws Exception {
        int many = 16;
        var ready = new CountDownLatch(1);
        var results = new ArrayList<Future<Map<String, byte[]>>>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                var process = PersonalData.in(database, keys, CLOCK);
                results.add(threads.submit(() -> {
                    ready.await();
                    return process.seal("subject", FIELDS, "complaint-1");
                }));
            }
            ready.countDown();
        }

        var reader = PersonalData.in(database, keys, CLOCK);
        for (var sealed : results) {
            assertThat(reader.open("subject", sealed.get(), "complaint-1")).isEqualTo(FIELDS);
        }
        assertThat(database.getCollection(SubjectKeyStore.COLLECTION).countDocuments())
                .isOne();
    }

    @Test
    void looksUpByAnIndexThatSaysNothing() {
        assertThat(personal.blindIndex("phone", "13800138000"))
                .isEqualTo(personal.blindIndex("phone", "13800138000"))
                .isNotEqualTo(personal.blindIndex("phone", "13800138001"))
                .isNotEqualTo(personal.blindIndex("contact", "13800138000"))
                .matches("[0-9a-f]{64}");
    }

    private Document subjectKey(String subject) {
        return Objects.requireNonNull(database.getCollection(SubjectKeyStore.COLLECTION)
                .find(new Document("_id", subject))
                .first());
    }
}
