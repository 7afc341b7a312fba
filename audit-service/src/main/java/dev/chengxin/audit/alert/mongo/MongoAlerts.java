package dev.chengxin.audit.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.alert.Alert;
import dev.chengxin.audit.alert.Alerts;
import dev.chengxin.audit.alert.RaisedAlert;
import dev.chengxin.audit.ledger.Alarmed;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.contracts.AuditEvent.AlertRaised;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.aggregate.Change;
import dev.chengxin.servicekit.aggregate.StateCodec;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.event.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Alerts as aggregates whose id follows from the record that gave rise to them.
public final class MongoAlerts implements Alerts {
    private static final String COLLECTION = "alerts";
    private static final int SCHEMA = 1;
    private static final String INDEX = "state.ledgerIndex";
    private static final String JURISDICTION = "state.jurisdiction";

    private final AggregateStore<Alert> store;
    private final Clock clock;
    private final String region;

    /// @param region region code for alerts about records that name none
    public MongoAlerts(AggregateStores stores, Clock clock, String region) {
        this.store = stores.open(COLLECTION, StateCodec.json(Alert.class), SCHEMA);
        this.store.collection().createIndex(Indexes.descending(INDEX));
        this.clock = clock;
        this.region = region;
    }

    @Override
    public void raise(Alarmed entry) {
        var alert = alert(entry);
        var event = new AlertRaised(
                alert.kind(),
                alert.ledgerIndex(),
                alert.topic(),
                alert.partition(),
                alert.offset(),
                alert.aggregateId(),
                alert.aggregateSequence());
        var context = new EventContext(
                Actor.system("audit-service"), alert.jurisdiction(), entry.correlationId(), entry.id(), null);
        store.create(
                Ids.ofCause(entry.position().text(), "alert"),
                null,
                new Change<>(alert, List.of(event), context, null, Map.of()));
    }

    private Alert alert(Alarmed entry) {
        var key = entry.key();
        return new Alert(
                entry.alarm().word(),
                entry.index(),
                entry.position().topic(),
                entry.position().partition(),
                entry.position().offset(),
                key == null ? null : key.subject(),
                key == null ? null : key.sequence(),
                entry.jurisdiction().isEmpty() ? region : entry.jurisdiction(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public List<RaisedAlert> latest(long before, int limit, Audience audience) {
        return store.collection()
                .find(query(before, audience))
                .sort(Sorts.descending(INDEX))
                .limit(limit)
                .map(this::raised)
                .into(new ArrayList<>());
    }

    static Bson query(long before, Audience audience) {
        return switch (audience) {
            case Audience.Insider() -> lt(INDEX, before);
            case Audience.Region(var prefix) ->
                and(lt(INDEX, before), gte(JURISDICTION, prefix), lt(JURISDICTION, prefix + ":"));
            case Audience.Anyone() -> lt(INDEX, 0L);
        };
    }

    private RaisedAlert raised(Document document) {
        var stored = store.read(document);
        return new RaisedAlert(stored.id(), stored.state());
    }
}
