package dev.chengxin.complaint.outcome.mongo;

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
import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.OutcomeStatus;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.complaint.outcome.Outcome;
import dev.chengxin.complaint.outcome.OutcomeFilter;
import dev.chengxin.complaint.outcome.Outcomes;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.aggregate.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Reads outcomes from indexes that begin with the outcome's status and end with the list's order.
public final class MongoOutcomes implements Outcomes {
    private static final String STATUS = Fields.state("outcomeStatus");
    private static final String PUBLISHED_AT = Fields.state("outcome.publishedAt");
    private static final String SHOWN_UNTIL = Fields.state("outcome.shownUntil");
    private static final String CATEGORY = Fields.state("decision.category");
    private static final String UPHELD = Fields.state("decision.upheld");
    private static final String STREAMER = Fields.state("linked.references.streamerId");
    private static final String FILED_STREAMER = Fields.state("filing.references.streamerId");
    private static final String LINKED = Fields.state("linked");
    private static final Bson ORDER = Sorts.descending(PUBLISHED_AT, Fields.ID);

    private final AggregateStore<Complaint> store;
    private final Function<List<Document>, List<CaseFile>> read;
    private final CaseFiles files;

    /// @param read the documents of a list as complaints
    public MongoOutcomes(
            AggregateStore<Complaint> store, Function<List<Document>, List<CaseFile>> read, CaseFiles files) {
        this.store = store;
        this.read = read;
        this.files = files;
    }

    /// Creates the indexes that are missing.
    public void createIndexes() {
        var order = Indexes.descending(PUBLISHED_AT, Fields.ID);
        store.collection().createIndex(Indexes.compoundIndex(Indexes.ascending(STATUS), order));
        for (String filter : List.of(CATEGORY, UPHELD, STREAMER, FILED_STREAMER)) {
            store.collection().createIndex(Indexes.compoundIndex(Indexes.ascending(STATUS, filter), order));
        }
    }

    @Override
    public Optional<Outcome> find(ComplaintId id, LocalDate today) {
        return files.find(id)
                .filter(file -> file.complaint().outcomeStatus() == OutcomeStatus.PUBLISHED)
                .map(MongoOutcomes::outcome)
                .filter(outcome -> !outcome.shownUntil().isBefore(today));
    }

    @Override
    public List<Outcome> find(OutcomeFilter filter, Optional<Place> after, int limit) {
        List<Document> found = store.collection()
                .find(query(filter, after))
                .sort(ORDER)
                .limit(limit)
                .into(new ArrayList<>());
        return read.apply(found).stream().map(MongoOutcomes::outcome).toList();
    }

    /// The query of a list, as an index has to serve it.
    static Bson query(OutcomeFilter filter, Optional<Place> after) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq(STATUS, OutcomeStatus.PUBLISHED.code()));
        conditions.add(gte(SHOWN_UNTIL, filter.today().toString()));
        if (filter.category() != null) {
            conditions.add(eq(CATEGORY, filter.category().code()));
        }
        if (filter.upheld() != null) {
            conditions.add(eq(UPHELD, filter.upheld()));
        }
        conditions.add(gte(PUBLISHED_AT, EventJson.text(from(filter))));
        if (filter.to() != null) {
            conditions.add(lt(PUBLISHED_AT, EventJson.text(filter.to())));
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

    /// What was published earlier than any outcome that is still shown need not be looked at, however much there
    /// is.
    private static Instant from(OutcomeFilter filter) {
        Instant earliest = filter.today()
                .minusYears(1)
                .minusDays(1)
                .atStartOfDay(LegalTime.ZONE)
                .toInstant();
        return filter.from() == null || filter.from().isBefore(earliest) ? earliest : filter.from();
    }

    private static Bson behind(Place place) {
        String publishedAt = EventJson.text(place.publishedAt());
        return and(lte(PUBLISHED_AT, publishedAt), or(lt(PUBLISHED_AT, publishedAt), lt(Fields.ID, place.id())));
    }

    private static Outcome outcome(CaseFile file) {
        Complaint complaint = file.complaint();
        var decision = Objects.requireNonNull(complaint.decision());
        var published = Objects.requireNonNull(complaint.outcome());
        return new Outcome(
                file.id().value(),
                file.id().number(),
                complaint.filing().kind(),
                decision.category(),
                decision.upheld(),
                decision.result(),
                complaint.onTime(),
                complaint.references().streamerId(),
                complaint.references().operatorId(),
                Objects.requireNonNull(complaint.closedAt()),
                published.publishedAt(),
                published.correctedAt(),
                published.shownUntil(),
                published.text() ? file.words().get(Words.OUTCOME) : null);
    }
}
