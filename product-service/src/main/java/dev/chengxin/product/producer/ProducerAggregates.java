package dev.chengxin.product.producer;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import java.util.Optional;
import java.util.Set;

/// How producers are kept and seen.
public final class ProducerAggregates implements AggregateKind<Producer> {
    public static final String PATH = "/api/v1/producers";
    /// What nobody else may have twice.
    public static final String CREDIT_CODE = "credit-code";

    @Override
    public String collection() {
        return "producers";
    }

    @Override
    public Class<Producer> state() {
        return Producer.class;
    }

    @Override
    public Text noun() {
        return new Text("生产者", "producer");
    }

    @Override
    public String prefix() {
        return "G";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Producer state) {
        return state.region();
    }

    @Override
    public Set<String> owners(Producer state) {
        return state.owners();
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("registeredAt").filter("kind").filter("region"));
    }
}
