package dev.chengxin.complaint.casework.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.CaseFilter;
import dev.chengxin.complaint.casework.CaseLists;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.personal.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Lists from indexes that begin with one filter each and end with the list's order, so that no list is sorted and
/// none scans the collection (`CaseIndexTest`).
public final class MongoCaseLists implements CaseLists {
    static final String FILED_AT = Fields.state("filing.filedAt");
    static final String KIND = Fields.state("filing.kind");
    static final String STATUS = Fields.state("status");
    static final String OUTCOME_STATUS = Fields.state("outcomeStatus");
    static final String CATEGORY = Fields.state("decision.category");
    static final String OVERDUE = Fields.state("overdue");
    static final String STREAMER = Fields.state("linked.references.streamerId");
    static final String FILED_STREAMER = Fields.state("filing.references.streamerId");
    static final String LINKED = Fields.state("linked");
    static final String OWNER = Fields.state("filing.owner");
    static final String REGIONS = Fields.state("regions");

    private static final List<String> FILTERS =
            List.of(KIND, STATUS, OUTCOME_STATUS, CATEGORY, OVERDUE, STREAMER, FILED_STREAMER, OWNER, REGIONS);
    private static final Bson ORDER = Sorts.descending(FILED_AT, Fields.ID);

    private final AggregateStore<Complaint> store;
    private final PersonalData personal;

    public MongoCaseLists(AggregateStore<Complaint> store, PersonalData personal) {
        this.store = store;
        this.personal = personal;
    }

    /// Creates the indexes that are missing.
    public void createIndexes() {
        store.collection().createIndex(Indexes.descending(FILED_AT, Fields.ID));
        for (String filter : FILTERS) {
            store.collection()
                    .createIndex(
                            Indexes.compoundIndex(Indexes.ascending(filter), Indexes.descending(FILED_AT, Fields.ID)));
        }
        store.collection().createIndex(Indexes.ascending(Fields.state("calendars")));
    }

    @Override
    public List<CaseFile> find(CaseFilter filter, Optional<Place> after, int limit) {
        var found = new ArrayList<CaseFile>();
        store.collection()
                .find(query(filter, after))
                .sort(ORDER)
                .limit(limit)
                .forEach(document -> found.add(read(document)));
        return found;
    }

    /// Documents of a list as complaints whose words are about to be opened: their keys are read in one look-up.
    public List<CaseFile> readWithWords(List<Document> documents) {
        List<CaseFile> files = documents.stream().map(this::read).toList();
        personal.prepareToOpen(files.stream()
                .map(file -> file.complaint().subjectKey(file.id()))
                .toList());
        return files;
    }

    private CaseFile read(Document document) {
        return new StoredCase(store.read(document), personal);
    }

    /// The query of a list, as an index has to serve it.
    static Bson query(CaseFilter filter, Optional<Place> after) {
        var conditions = new ArrayList<Bson>();
        // Also keeps out what is no complaint, such as the tombstone of a reservation's stalled owner.
        conditions.add(gte(FILED_AT, filter.filedFrom() == null ? "" : EventJson.text(filter.filedFrom())));
        if (filter.filedTo() != null) {
            conditions.add(lt(FILED_AT, EventJson.text(filter.filedTo())));
        }
        add(conditions, KIND, filter.kind());
        add(conditions, STATUS, filter.status());
        add(conditions, OUTCOME_STATUS, filter.outcomeStatus());
        add(conditions, CATEGORY, filter.category());
        add(conditions, OVERDUE, filter.overdue());
        add(conditions, OWNER, filter.owner());
        if (filter.region() != null && !filter.region().isEmpty()) {
            conditions.add(eq(REGIONS, filter.region()));
        }
        after.ifPresent(place -> conditions.add(behind(place)));
        return filter.streamerId() == null ? and(conditions) : about(filter.streamerId(), and(conditions));
    }

    /// About a streamer is what was linked to her, and what was filed about her and not linked since. Each of the
    /// two has an index in the list's order, and the server merges them.
    private static Bson about(String streamerId, Bson conditions) {
        return or(
                and(eq(STREAMER, streamerId), conditions),
                and(eq(FILED_STREAMER, streamerId), exists(LINKED, false), conditions));
    }

    private static Bson behind(Place place) {
        String filedAt = EventJson.text(place.filedAt());
        return and(lte(FILED_AT, filedAt), or(lt(FILED_AT, filedAt), lt(Fields.ID, place.id())));
    }

    private static void add(List<Bson> conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(eq(field, value instanceof Coded coded ? coded.code() : value));
        }
    }
}
