package dev.chengxin.product.batch;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import java.util.Optional;
import java.util.Set;

/// How batches are kept and seen. Their words are sealed under the producer's key, so that erasing her erases them.
public final class BatchAggregates implements AggregateKind<Batch> {
    public static final String PATH = "/api/v1/batches";

    @Override
    public String collection() {
        return "batches";
    }

    @Override
    public Class<Batch> state() {
        return Batch.class;
    }

    @Override
    public Text noun() {
        return new Text("批次", "batch");
    }

    @Override
    public String prefix() {
        return "B";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Batch state) {
        return state.jurisdiction();
    }

    @Override
    public Set<String> owners(Batch state) {
        return state.owners();
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public String subjectKey(String id, Batch state) {
        return state.producerId();
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("declaredAt")
                .filter("producerId")
                .filter("status")
                .filter("category")
                .filter("originRegion"));
    }
}
