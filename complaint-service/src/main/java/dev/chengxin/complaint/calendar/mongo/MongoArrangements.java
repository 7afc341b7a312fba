package dev.chengxin.complaint.calendar.mongo;

import com.mongodb.client.model.Sorts;
import dev.chengxin.complaint.calendar.Arrangement;
import dev.chengxin.complaint.calendar.Arrangements;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.aggregate.Change;
import dev.chengxin.servicekit.aggregate.CreateResult;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.aggregate.UpdateResult;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.event.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One aggregate per year, whose id follows from the year. Its edition is the number of its events.
public final class MongoArrangements implements Arrangements {
    private final AggregateStore<Arrangement> store;

    public MongoArrangements(AggregateStore<Arrangement> store) {
        this.store = store;
    }

    @Override
    public Loaded load(Arrangement arrangement, EventContext context) {
        String id = Ids.ofCause("calendar", Integer.toString(arrangement.year()));
        var change = new Change<>(arrangement, List.of(arrangement.loaded()), context, null, Map.of());
        return switch (store.create(id, null, change)) {
            case CreateResult.Created<Arrangement>(var stored) -> new Loaded.New(edition(stored));
            case CreateResult.Repeated<Arrangement>(var stored) -> correct(stored, change);
            case CreateResult.KeyReused<Arrangement>() -> new Loaded.Conflict();
            case CreateResult.Superseded<Arrangement>() -> new Loaded.Conflict();
        };
    }

    @Override
    public List<Edition> all() {
        var found = new ArrayList<Edition>();
        store.collection()
                .find()
                .sort(Sorts.ascending(Fields.state("year")))
                .forEach(document -> found.add(edition(store.read(document))));
        return found;
    }

    private Loaded correct(Stored<Arrangement> before, Change<Arrangement> change) {
        if (before.state().equals(change.state())) {
            return new Loaded.Same(edition(before));
        }
        return switch (store.update(before, change)) {
            case UpdateResult.Updated<Arrangement>(var stored) -> new Loaded.Corrected(edition(stored));
            case UpdateResult.Stale<Arrangement>() -> new Loaded.Conflict();
            case UpdateResult.Backlogged<Arrangement>() -> new Loaded.Conflict();
        };
    }

    private static Edition edition(Stored<Arrangement> stored) {
        return new Edition(stored.state(), stored.events());
    }
}
