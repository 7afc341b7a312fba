package dev.chengxin.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.servicekit.test.TestMongo;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What sessions must do on every store.
abstract class SessionsContract {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final LoginSettings SETTINGS = new LoginSettings(
            "gateway",
            "",
            Set.of("openid"),
            Map.of(),
            Duration.ofSeconds(3),
            Duration.ofMinutes(30),
            Duration.ofHours(12));

    @TempDir
    private Path folder;

    private MongoDatabase database;
    private Sessions sessions;

    abstract TestMongo store();

    @BeforeEach
    void open() {
        database = store().freshDatabase();
        sessions = at(Duration.ZERO);
        sessions.prepare();
    }

    @Test
    void opensForWhoeverHoldsTheSecretOnly() {
        var secret = sessions.begin(grant("refresh"));

        assertThat(sessions.find(secret).orElseThrow().grant()).isEqualTo(grant("refresh"));
        assertThat(sessions.find(Secrets.keyOf(secret)))
                .as("the key that the store shows is no secret")
                .isEmpty();
        assertThat(sessions.find("anything")).isEmpty();
    }

    @Test
    void endsOnceForAllInstances() {
        var secret = sessions.begin(grant("refresh"));
        var other = at(Duration.ZERO);

        sessions.end(Secrets.keyOf(secret));

        assertThat(other.find(secret)).isEmpty();
    }

    @Test
    void isRenewedByOneAndOnlyOnce() {
        var session = sessions.find(sessions.begin(grant("first"))).orElseThrow();

        assertThat(sessions.claimRenewal(session)).isTrue();
        assertThat(at(Duration.ZERO).claimRenewal(session)).isFalse();
        var renewed = sessions.renew(session, grant("second")).orElseThrow();

        assertThat(renewed.grant().refreshToken()).isEqualTo("second");
        assertThat(sessions.claimRenewal(session)).as("what was seen is old").isFalse();
        assertThat(sessions.claimRenewal(renewed)).isTrue();
    }

    @Test
    void isRenewedByAnotherAfterTheFirstDied() {
        var session = sessions.find(sessions.begin(grant("first"))).orElseThrow();
        sessions.claimRenewal(session);

        assertThat(at(Duration.ofSeconds(19)).claimRenewal(session)).isFalse();
        assertThat(at(Duration.ofSeconds(21)).claimRenewal(session)).isTrue();
    }

    @Test
    void isNotBroughtBackByARenewal() {
        var session = sessions.find(sessions.begin(grant("first"))).orElseThrow();
        sessions.claimRenewal(session);
        sessions.end(session.key());

        assertThat(sessions.renew(session, grant("second"))).isEmpty();
        assertThat(documents()).isZero();
    }

    @Test
    void doesNotOpenUnderAnotherName() {
        var mine = sessions.begin(grant("mine"));
        var other = sessions.begin(grant("other"));
        var stolen = database.getCollection(Sessions.COLLECTION)
                .find(new Document("_id", Secrets.keyOf(other)))
                .first();

        database.getCollection(Sessions.COLLECTION)
                .updateOne(new Document("_id", Secrets.keyOf(mine)), Updates.set("grant", stolen.get("grant")));

        assertThat(sessions.find(mine)).isEmpty();
    }

    @Test
    void isForgottenWhenItHasEnded() {
        var used = sessions.begin(grant("used"));
        sessions.begin(grant("idle"));
        var later = at(Duration.ofMinutes(20));
        later.used(later.find(used).orElseThrow());

        var afterIdle = at(Duration.ofMinutes(31));
        assertThat(afterIdle.forget()).isEqualTo(1);
        assertThat(afterIdle.find(used)).isPresent();
        assertThat(at(Duration.ofHours(13)).forget()).isEqualTo(1);
        assertThat(documents()).isZero();
    }

    private long documents() {
        return database.getCollection(Sessions.COLLECTION).countDocuments();
    }

    private Sessions at(Duration later) {
        var grants = new SealedGrants(
                Keys.open(folder, true).sealing("gateway-session"),
                JsonMapper.builder().build());
        return new Sessions(database, grants, SETTINGS, Clock.fixed(START.plus(later), ZoneOffset.UTC));
    }

    private static Grant grant(String refreshToken) {
        return new Grant("subject", null, "access", START.plus(1, ChronoUnit.HOURS), refreshToken, "identity");
    }
}
