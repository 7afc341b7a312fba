package dev.chengxin.audit.standing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.standing.Dossier;
import dev.chengxin.audit.standing.DossierChange;
import dev.chengxin.audit.standing.Dossiers;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.aggregate.Change;
import dev.chengxin.servicekit.aggregate.CreateResult;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.aggregate.UpdateResult;
import dev.chengxin.servicekit.event.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Dossiers as aggregates. The id follows from the party and is not the party's own: the streamer service's events
/// are numbered under that one.
public final class MongoDossiers implements Dossiers {
    private static final String COLLECTION = "standings";
    private static final int SCHEMA = 1;
    private static final String INDEX = Fields.state(DossierCodec.INDEX);
    private static final String GRADE = Fields.state(DossierCodec.GRADE);
    private static final String KIND = Fields.state(DossierCodec.KIND);
    private static final String PARTY = Fields.state(DossierCodec.PARTY);
    private static final String REGIONS = Fields.indexed("regions");

    /// The order of lists.
    static final Bson ORDER = Sorts.ascending(INDEX, PARTY);

    private final AggregateStore<Dossier> store;

    /// @param seat region code for parties whose place of business no entry named
    public MongoDossiers(AggregateStores stores, String seat) {
        this.store = stores.open(COLLECTION, new DossierCodec(), SCHEMA, (_, dossier) -> regions(dossier, seat));
        var collection = store.collection();
        collection.createIndex(Indexes.ascending(INDEX, PARTY));
        for (var filter : List.of(GRADE, KIND, REGIONS)) {
            collection.createIndex(Indexes.ascending(filter, INDEX, PARTY));
        }
    }

    /// The region code and everything that it begins with, as regulators ask by prefix.
    private static Document regions(Dossier dossier, String seat) {
        var place = dossier.place();
        var code = place == null ? seat : place.region();
        return new Document(
                "regions",
                IntStream.rangeClosed(1, code.length())
                        .mapToObj(length -> code.substring(0, length))
                        .toList());
    }

    @Override
    public Optional<Dossier> find(String partyId) {
        return store.find(idOf(partyId)).map(Stored::state);
    }

    @Override
    public void change(String partyId, Function<Optional<Dossier>, Optional<DossierChange>> decide) {
        var id = idOf(partyId);
        while (!attempt(id, decide)) {
            // Somebody was faster; what is there now may leave nothing to do.
        }
    }

    private boolean attempt(String id, Function<Optional<Dossier>, Optional<DossierChange>> decide) {
        var before = store.find(id);
        var change = decide.apply(before.map(Stored::state)).map(MongoDossiers::change);
        if (change.isEmpty()) {
            return true;
        }
        return before.isEmpty() ? create(id, change.get()) : update(before.get(), change.get());
    }

    private boolean create(String id, Change<Dossier> change) {
        return switch (store.create(id, null, change)) {
            case CreateResult.Created<Dossier> _ -> true;
            case CreateResult.Repeated<Dossier> _ -> false;
            case CreateResult.KeyReused<Dossier> _, CreateResult.Superseded<Dossier> _ ->
                throw new IllegalStateException("a dossier's id comes from no key, and nothing is reserved for it");
        };
    }

    private boolean update(Stored<Dossier> before, Change<Dossier> change) {
        return switch (store.update(before, change)) {
            case UpdateResult.Updated<Dossier> _ -> true;
            case UpdateResult.Stale<Dossier> _ -> false;
            case UpdateResult.Backlogged<Dossier> _ ->
                throw new IllegalStateException("events of a dossier wait to be sent");
        };
    }

    private static Change<Dossier> change(DossierChange change) {
        return new Change<>(change.dossier(), change.events(), change.context(), null, Map.of());
    }

    @Override
    public List<Dossier> list(Selection selection, int limit, Audience audience) {
        var found = new ArrayList<Dossier>();
        store.collection()
                .find(query(selection, audience))
                .sort(ORDER)
                .limit(limit)
                .forEach(document -> found.add(store.read(document).state()));
        return found;
    }

    static Bson query(Selection selection, Audience audience) {
        var conditions = new ArrayList<Bson>(List.of(gte(INDEX, 0)));
        if (selection.kind() != null) {
            conditions.add(eq(KIND, selection.kind().code()));
        }
        if (selection.grade() != null) {
            conditions.add(eq(GRADE, selection.grade().code()));
        }
        switch (audience) {
            case Audience.Insider() -> {}
            case Audience.Region(var prefix) -> {
                if (!prefix.isEmpty()) {
                    conditions.add(eq(REGIONS, prefix));
                }
            }
            case Audience.Anyone() -> conditions.add(eq(REGIONS, "nobody"));
        }
        var after = selection.after();
        if (after != null) {
            conditions.add(gte(INDEX, after.index()));
            conditions.add(or(gt(INDEX, after.index()), gt(PARTY, after.partyId())));
        }
        return and(conditions);
    }

    private static String idOf(String partyId) {
        return Ids.ofCause(partyId, "standing");
    }
}
