package dev.chengxin.servicekit.usecase;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.usecase.Sight.Scope;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Lists from indexes that begin with one filter each and end with the list's order, so that no list is sorted and
/// none scans the collection (`ListIndexTest` of service-kit-test).
final class Lists<S> {
    static final Bson BY_URGENCY = Sorts.ascending(Index.WORK_SORT);

    private final Shelf<S> shelf;
    private final Listing listing;

    Lists(Shelf<S> shelf) {
        this.shelf = shelf;
        this.listing = shelf.kind().listing().orElse(Listing.by("-"));
    }

    /// Creates the indexes that are missing.
    void createIndexes() {
        if (shelf.kind().listing().isPresent()) {
            collection().createIndex(Indexes.descending(orderField(), Fields.ID));
            var filters = new ArrayList<>(
                    listing.filters().values().stream().map(Fields::state).toList());
            filters.add(Index.OWNERS);
            filters.add(Index.REGIONS);
            filters.forEach(this::createIndex);
        }
        if (shelf.kind().hasWork()) {
            var sparse = new IndexOptions().sparse(true);
            collection().createIndex(Indexes.ascending(Index.WORK_SORT), sparse);
            collection().createIndex(Indexes.ascending(Index.WORK_TYPE, Index.WORK_SORT), sparse);
            collection().createIndex(Indexes.ascending(Index.WORK_REGIONS, Index.WORK_SORT), sparse);
        }
    }

    private void createIndex(String filter) {
        collection()
                .createIndex(
                        Indexes.compoundIndex(Indexes.ascending(filter), Indexes.descending(orderField(), Fields.ID)));
    }

    Page<Aggregate<S>> page(Selection selection, Scope scope, PageRequest request) {
        var found = new ArrayList<Document>();
        collection()
                .find(query(selection, scope, request.cursor().orElse(null)))
                .sort(order())
                .limit(request.limitPlusOne())
                .into(found);
        return Page.of(found, request, this::place).map(shelf::aggregate);
    }

    Bson order() {
        return Sorts.descending(orderField(), Fields.ID);
    }

    /// The query of a list, as an index has to serve it.
    Bson query(Selection selection, Scope scope, @Nullable Cursor after) {
        var conditions = new ArrayList<Bson>();
        // Also keeps out what has no state: the tombstone of a reservation's stalled owner.
        var from = selection.from();
        conditions.add(gte(orderField(), from == null ? "" : EventJson.text(from)));
        if (selection.to() != null) {
            conditions.add(lt(orderField(), EventJson.text(selection.to())));
        }
        selection.values().forEach((name, value) -> conditions.add(eq(Fields.state(path(name)), value)));
        if (scope.owner() != null) {
            conditions.add(eq(Index.OWNERS, scope.owner()));
        }
        if (scope.region() != null) {
            conditions.add(eq(Index.REGIONS, scope.region()));
        }
        if (after != null) {
            conditions.add(behind(after.instant(0), after.part(1)));
        }
        return and(conditions);
    }

    /// What waits for a human, behind a place in the order of urgency.
    List<Document> waiting(@Nullable String type, Scope scope, String after, int limit) {
        return collection()
                .find(waitingQuery(type, scope, after))
                .sort(BY_URGENCY)
                .limit(limit)
                .into(new ArrayList<>());
    }

    static Bson waitingQuery(@Nullable String type, Scope scope, String after) {
        var conditions = new ArrayList<Bson>(List.of(gt(Index.WORK_SORT, after)));
        if (type != null) {
            conditions.add(eq(Index.WORK_TYPE, type));
        }
        if (scope.region() != null) {
            conditions.add(eq(Index.WORK_REGIONS, scope.region()));
        }
        if (scope.owner() != null) {
            conditions.add(eq(Index.OWNERS, scope.owner()));
        }
        return and(conditions);
    }

    private Bson behind(Instant place, String id) {
        String at = EventJson.text(place);
        return and(lte(orderField(), at), or(lt(orderField(), at), lt(Fields.ID, id)));
    }

    private Cursor place(Document document) {
        var at = document.getEmbedded(List.of(orderField().split("\\.")), String.class);
        return Cursor.of(at, document.getString(Fields.ID));
    }

    private String path(String filter) {
        return Objects.requireNonNull(listing.filters().get(filter), () -> "no filter of this list: " + filter);
    }

    private String orderField() {
        return Fields.state(listing.orderedBy());
    }

    private MongoCollection<Document> collection() {
        return shelf.store().collection();
    }
}
