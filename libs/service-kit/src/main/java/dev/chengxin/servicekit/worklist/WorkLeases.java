package dev.chengxin.servicekit.worklist;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.chengxin.servicekit.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Who works on what, one document per item. A lease keeps two people from doing the same work; that neither
/// overwrites the other unseen rests on `If-Match` alone, since a lease may run out while its holder decides.
///
/// The token rises whenever the holder changes, and a lower one than the highest ever given is refused for good
/// (`WorkLeasesContract`).
public final class WorkLeases {
    /// How long a lease holds.
    public static final Duration TERM = Duration.ofMinutes(10);

    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String TOKEN = "token";
    private static final String UNTIL = "until";
    private static final int ATTEMPTS = 20;
    private static final Date OVER = new Date(0);

    private final MongoCollection<Document> collection;
    private final LeaseNews news;
    private final Clock clock;

    public WorkLeases(MongoDatabase database, LeaseNews news, Clock clock) {
        this.collection = database.getCollection("work-leases");
        this.news = news;
        this.clock = clock;
    }

    /// What became of an attempt to take something.
    public sealed interface Claim {
        /// It is the asker's.
        record Mine(WorkLease lease) implements Claim {}

        /// Somebody else has it.
        record Others(WorkLease lease) implements Claim {}
    }

    /// Takes an item, or renews one's own lease.
    public Claim claim(String itemId, String holder) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var claim = attempt(itemId, holder);
            if (claim != null) {
                return claim;
            }
        }
        throw new IllegalStateException("the lease changes too fast");
    }

    /// Gives an item back; nothing happens when somebody else has it.
    public void release(String itemId, String holder) {
        var update = Updates.combine(Updates.unset(HOLDER), Updates.set(UNTIL, OVER));
        if (collection.updateOne(mine(itemId, holder), update).getMatchedCount() > 0) {
            news.released(itemId);
        }
    }

    /// The lease of an item that somebody works on now.
    public Optional<WorkLease> find(String itemId) {
        return Optional.ofNullable(find(Filters.eq(itemId))).filter(this::holds);
    }

    /// The leases of those of the items that somebody works on now, by item.
    public Map<String, WorkLease> find(Collection<String> itemIds) {
        var found = new HashMap<String, WorkLease>();
        var query = Filters.and(Filters.in(ID, itemIds), Filters.gte(UNTIL, Date.from(now())));
        collection.find(query).forEach(document -> found.put(document.getString(ID), lease(document)));
        return found;
    }

    /// Whether somebody may decide on an item: nobody has it, or she shows the token of her own lease.
    ///
    /// @return what is in the way; empty when nothing is
    public Optional<Problem> obstacle(String itemId, String actor, LeaseToken shown) {
        var lease = find(Filters.eq(itemId));
        if (lease == null) {
            return Optional.empty();
        }
        boolean own =
                lease.holder().equals(actor) && Long.valueOf(lease.token()).equals(shown.value());
        if (holds(lease)) {
            return own ? Optional.empty() : Optional.of(LeaseProblems.leased(lease));
        }
        boolean old = shown.value() != null && shown.value() < lease.token();
        return old ? Optional.of(LeaseProblems.over()) : Optional.empty();
    }

    private @Nullable Claim attempt(String itemId, String holder) {
        var renewed = collection.findOneAndUpdate(mine(itemId, holder), Updates.set(UNTIL, end()), after());
        if (renewed != null) {
            return new Claim.Mine(lease(renewed));
        }
        var over = Filters.and(Filters.eq(itemId), Filters.lt(UNTIL, Date.from(now())));
        var takeOver = Updates.combine(Updates.set(HOLDER, holder), Updates.set(UNTIL, end()), Updates.inc(TOKEN, 1L));
        var taken = collection.findOneAndUpdate(over, takeOver, after());
        if (taken != null || insert(itemId, holder)) {
            news.leased(itemId);
            return taken == null ? null : new Claim.Mine(lease(taken));
        }
        return find(itemId)
                .filter(lease -> !lease.holder().equals(holder))
                .map(Claim.Others::new)
                .orElse(null);
    }

    private boolean insert(String itemId, String holder) {
        try {
            collection.insertOne(new Document(ID, itemId)
                    .append(HOLDER, holder)
                    .append(TOKEN, 1L)
                    .append(UNTIL, end()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private @Nullable WorkLease find(Bson query) {
        var document = collection.find(query).first();
        return document == null ? null : lease(document);
    }

    private boolean holds(WorkLease lease) {
        return !lease.until().isBefore(now());
    }

    private static Bson mine(String itemId, String holder) {
        return Filters.and(Filters.eq(itemId), Filters.eq(HOLDER, holder));
    }

    private static WorkLease lease(Document document) {
        return new WorkLease(
                document.getString(ID),
                document.get(HOLDER, ""),
                document.getLong(TOKEN),
                document.getDate(UNTIL).toInstant());
    }

    private Date end() {
        return Date.from(now().plus(TERM));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static FindOneAndUpdateOptions after() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }
}
