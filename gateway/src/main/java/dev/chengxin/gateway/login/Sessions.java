package dev.chengxin.gateway.login;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// Sessions as documents `{_id, usedAt, endsAt, revision, grant, renewing}`, so that any instance knows them and a
/// restart ends none. The cookie's secret is in none of them and the grant is sealed: whoever reads the database
/// can be nobody by it.
///
/// Not every store forgets documents by itself, so whoever reads one judges its age, and [#forget] removes it
/// later.
final class Sessions {

    static final String COLLECTION = "sessions";

    /// A session that is in use is written once in this time and not for each request.
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    /// Longer than the issuer may take; then whoever wanted to renew is taken to be dead.
    private static final Duration RENEWAL = Duration.ofSeconds(20);

    private static final String USED_AT = "usedAt";
    private static final String ENDS_AT = "endsAt";
    private static final String REVISION = "revision";
    private static final String GRANT = "grant";
    private static final String RENEWING = "renewing";

    private final MongoCollection<Document> documents;
    private final SealedGrants grants;
    private final Duration idle;
    private final Duration longest;
    private final Clock clock;

    Sessions(MongoDatabase database, SealedGrants grants, LoginSettings settings, Clock clock) {
        this.documents = database.getCollection(COLLECTION);
        this.grants = grants;
        this.idle = settings.idle();
        this.longest = settings.longest();
        this.clock = clock;
    }

    /// Begins a session of its own for each login: none that was known before becomes somebody's.
    ///
    /// @return the secret for the cookie
    String begin(Grant grant) {
        var secret = Secrets.fresh();
        var key = Secrets.keyOf(secret);
        var now = now();
        documents.insertOne(new Document("_id", key)
                .append(USED_AT, Date.from(now))
                .append(ENDS_AT, Date.from(endOf(grant, now.plus(longest))))
                .append(REVISION, 0L)
                .append(GRANT, new Binary(grants.seal(grant, key))));
        return secret;
    }

    /// The session that a cookie's secret stands for, if it has not ended.
    Optional<Session> find(String secret) {
        return byKey(Secrets.keyOf(secret));
    }

    /// The session as it is stored now, if it has not ended.
    Optional<Session> byKey(String key) {
        return Optional.ofNullable(documents.find(and(eq(key), alive())).first())
                .flatMap(this::session);
    }

    /// Notes that a session is in use.
    void used(Session session) {
        var now = now();
        if (session.usedAt().isBefore(now.minus(RESOLUTION))) {
            documents.updateOne(eq(session.key()), set(USED_AT, Date.from(now)));
        }
    }

    /// Claims the renewal of a session's grant: of all requests on all instances, one renews it.
    boolean claimRenewal(Session session) {
        var now = now();
        var free = or(exists(RENEWING, false), lt(RENEWING, Date.from(now)));
        var claim = set(RENEWING, Date.from(now.plus(RENEWAL)));
        return documents.updateOne(and(isStill(session), free), claim).getMatchedCount() == 1;
    }

    /// Gives the claim back after a failure that may pass.
    void releaseRenewal(Session session) {
        documents.updateOne(isStill(session), unset(RENEWING));
    }

    /// Stores a session's new grant; empty if it has ended meanwhile.
    Optional<Session> renew(Session session, Grant grant) {
        var renewed = combine(
                set(GRANT, new Binary(grants.seal(grant, session.key()))),
                set(ENDS_AT, Date.from(endOf(grant, session.endsAt()))),
                set(REVISION, session.revision() + 1),
                unset(RENEWING));
        documents.updateOne(isStill(session), renewed);
        return byKey(session.key());
    }

    void end(String key) {
        documents.deleteOne(eq(key));
    }

    /// Removes what has ended.
    ///
    /// @return how many sessions
    long forget() {
        var now = now();
        var over = or(lt(USED_AT, Date.from(now.minus(idle))), lt(ENDS_AT, Date.from(now)));
        return documents.deleteMany(over).getDeletedCount();
    }

    void prepare() {
        documents.createIndex(Indexes.ascending(USED_AT));
        documents.createIndex(Indexes.ascending(ENDS_AT));
    }

    /// When a session ends that is not used from now on.
    Instant idleEnd(Session session) {
        var unused = session.usedAt().plus(idle);
        return unused.isBefore(session.endsAt()) ? unused : session.endsAt();
    }

    private Bson alive() {
        var now = now();
        return and(gt(USED_AT, Date.from(now.minus(idle))), gt(ENDS_AT, Date.from(now)));
    }

    private static Bson isStill(Session session) {
        return and(eq(session.key()), eq(REVISION, session.revision()));
    }

    /// A session whose token cannot be renewed is worth no more than the token.
    private static Instant endOf(Grant grant, Instant end) {
        return grant.refreshToken() == null && grant.accessUntil().isBefore(end) ? grant.accessUntil() : end;
    }

    private Optional<Session> session(Document document) {
        var key = document.getString("_id");
        return grants.open(document.get(GRANT, Binary.class).getData(), key)
                .map(grant -> new Session(
                        key,
                        instant(document, USED_AT),
                        instant(document, ENDS_AT),
                        grant,
                        Objects.requireNonNull(document.getLong(REVISION))));
    }

    private static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
