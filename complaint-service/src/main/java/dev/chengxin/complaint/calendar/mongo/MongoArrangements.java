package dev.chengxin.complaint.calendar.mongo;

import com.mongodb.client.model.Sorts;
import dev.chengxin.complaint.calendar.Arrangement;
import dev.chengxin.complaint.calendar.Arrangements;
import dev.chengxin.regulation.WorkingCalendar;
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
import java.util.OptionalLong;

/// One aggregate per year, whose id follows from the year. Its edition is the number of its events.
public final class MongoArrangements implements Arrangements {
    private final AggregateStore<Arrangement> store;

    public MongoArrangements(AggregateStore<Arrangement> store) {
        this.store = store;
    }

    @Override
    public Loaded load(Arrangement arrangement, OptionalLong seen, EventContext context) {
        String id = Ids.ofCause("calendar", Integer.toString(arrangement.year()));
        var change = new Change<>(arrangement, List.of(arrangement.loaded()), context, null, Map.of());
        return store.find(id).map(stored -> correct(stored, seen, change)).orElseGet(() -> loadFirst(id, seen, change));
    }

    private Loaded loadFirst(String id, OptionalLong seen, Change<Arrangement> change) {
        // A year that comes with the software is edition 0.
        boolean known = WorkingCalendar.builtIn().year(change.state().year()).isPresent();
        if (known && seen.isEmpty()) {
            return new Loaded.Unseen();
        }
        if (seen.orElse(0) != 0) {
            return new Loaded.Stale();
        }
        return switch (store.create(id, null, change)) {
            case CreateResult.Created<Arrangement>(var stored) -> new Loaded.New(edition(stored));
            case CreateResult.Repeated<Arrangement>(var stored) -> correct(stored, seen, change);
            case CreateResult.KeyReused<Arrangement>() -> throw impossible();
            case CreateResult.Superseded<Arrangement>() -> throw impossible();
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

    private Loaded correct(Stored<Arrangement> before, OptionalLong seen, Change<Arrangement> change) {
        if (before.state().equals(change.state())) {
            return new Loaded.Same(edition(before));
        }
        if (seen.isEmpty()) {
            return new Loaded.Unseen();
        }
        return seen.getAsLong() == before.events() ? replace(before, change) : new Loaded.Stale();
    }

    private Loaded replace(Stored<Arrangement> before, Change<Arrangement> change) {
        return switch (store.update(before, change)) {
            case UpdateResult.Updated<Arrangement>(var stored) -> new Loaded.Corrected(edition(stored));
            case UpdateResult.Stale<Arrangement>() -> new Loaded.Stale();
            case UpdateResult.Backlogged<Arrangement>() -> new Loaded.Backlogged();
        };
    }

    private static IllegalStateException impossible() {
        return new IllegalStateException("a year's id comes from no key, and nothing is reserved for it");
    }

    private static Edition edition(Stored<Arrangement> stored) {
        return new Edition(stored.state(), stored.events());
    }
}
